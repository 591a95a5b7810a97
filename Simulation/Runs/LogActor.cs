using Akka.Actor;
using Akka.Event;

namespace Messaging.Simulation.Runs;

/// <summary>
/// Collects what the actor system logs. An ordinary logger would have to have a turn before the system has started; this one subscribes
/// afterwards.
/// </summary>
internal sealed class LogActor : UntypedActor
{
    private readonly Action<LogEntry> _receive;

    public LogActor(Action<LogEntry> receive) => _receive = receive;

    public static Props Props(Action<LogEntry> receive) => Akka.Actor.Props.Create(() => new LogActor(receive));

    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(Error));
        Context.System.EventStream.Subscribe(Self, typeof(Warning));
    }

    protected override void OnReceive(object message)
    {
        if (message is LogEvent logged)
            _receive(new LogEntry(logged.LogLevel(), WithoutAddress(logged.LogSource), logged.Message.ToString() ?? "", logged.Cause));
    }

    private static string WithoutAddress(string source) =>
        ActorPath.TryParse(source, out var path) ? path.ToStringWithoutAddress() : source;
}
