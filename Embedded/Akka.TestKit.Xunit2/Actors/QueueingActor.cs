using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>The actor behind a test kit or a probe: it puts what it receives into the queue that the test takes from.</summary>
internal sealed class QueueingActor(TestQueue queue) : UntypedActor
{
    private readonly ChildStrategies _strategies = new();
    private Predicate<object>? _ignored;
    private AutoPilot _pilot = AutoPilot.NoAutoPilot;

    protected override SupervisorStrategy SupervisorStrategy() => _strategies;

    protected override void OnReceive(object message)
    {
        if (message is TestActorCommand command)
        {
            Obey(command);
            return;
        }

        var next = _pilot.Run(Sender, message);
        if (next is not KeepRunning)
            _pilot = next;
        if (_ignored is null || !_ignored(message))
            queue.Add(new RealMessageEnvelope(message, Sender));
    }

    private void Obey(TestActorCommand command)
    {
        switch (command)
        {
            case TestActorCommand.Ignore ignore:
                _ignored = ignore.Predicate;
                break;
            case TestActorCommand.Pilot pilot:
                _pilot = pilot.AutoPilot;
                break;
            case TestActorCommand.Watch watch:
                watch.Done.TrySetResult(Context.Watch(watch.Subject));
                break;
            case TestActorCommand.Unwatch unwatch:
                unwatch.Done.TrySetResult(Context.Unwatch(unwatch.Subject));
                break;
            case TestActorCommand.Spawn spawn:
                Spawn(spawn);
                break;
        }
    }

    private void Spawn(TestActorCommand.Spawn spawn)
    {
        try
        {
            var child = Context.ActorOf(spawn.Props, spawn.Name);
            if (spawn.Strategy is not null)
                _strategies.Set(child, spawn.Strategy);
            spawn.Done.TrySetResult(child);
        }
        catch (Exception cause)
        {
            spawn.Done.TrySetException(cause);
        }
    }
}
