using Akka.Actor;

namespace Akka.Event;

/// <summary>Logs dead letters, up to the number that <c>akka.log-dead-letters</c> allows.</summary>
internal sealed class DeadLetterListener : ActorBase
{
    private const string Advice =
        "You can turn off or adjust this logging with configuration settings 'akka.log-dead-letters' and "
        + "'akka.log-dead-letters-during-shutdown'.";

    private readonly EventStream _eventStream = Context.System.EventStream;
    private readonly int _limit = Context.System.Settings.LogDeadLetters;
    private readonly TimeSpan _pause = Context.System.Settings.LogDeadLettersSuspendDuration;
    private TimeSpan? _pausedSince;
    private int _count;
    private int _notLogged;

    /// <summary>Subscribes a listener that may not have had its first turn yet, so that nothing is missed until then.</summary>
    public static void Subscribe(EventStream stream, IActorRef listener)
    {
        stream.Subscribe(listener, typeof(DeadLetter));
        stream.Subscribe(listener, typeof(Dropped));
        stream.Subscribe(listener, typeof(UnhandledMessage));
    }

    protected override bool Receive(object message)
    {
        if (message is not AllDeadLetters letter || letter.Message is IDeadLetterSuppression)
        {
            return true;
        }

        if (_pausedSince is { } since)
        {
            _notLogged++;
            if (_pause < TimeSpan.Zero || Context.System.Scheduler.MonotonicClock - since < _pause)
            {
                return true;
            }

            Log(letter, $". [{_notLogged}] more of these were not logged in the meantime");
            _pausedSince = null;
            _count = _notLogged = 0;
            return true;
        }

        if (_count < int.MaxValue)
        {
            _count++;
        }

        if (_count >= _limit && _limit != int.MaxValue)
        {
            Log(letter, ", no more of these will be logged" + (_pause < TimeSpan.Zero ? string.Empty : $" in next [{_pause}]"));
            _pausedSince = Context.System.Scheduler.MonotonicClock;
        }
        else
        {
            Log(letter, string.Empty);
        }

        return true;
    }

    private void Log(AllDeadLetters letter, string suffix)
    {
        var origin = letter.Sender.IsNobody() || ReferenceEquals(letter.Sender, Context.System.DeadLetters)
            ? "without sender"
            : $"from {letter.Sender.Path}";
        var fate = letter switch
        {
            Dropped dropped => $"was dropped. {dropped.Reason}",
            UnhandledMessage => "was unhandled",
            _ => "was not delivered",
        };
        var text = $"Message [{letter.Message.GetType().Name}] {origin} to {letter.Recipient.Path} {fate}. "
            + $"[{_count}] dead letters encountered{suffix}. {Advice} Message content: {letter.Message}";
        _eventStream.Publish(new Info(letter.Recipient.Path.ToString(), letter.Recipient.GetType(), text));
    }
}
