using Akka.Actor;

namespace Akka.Event;

/// <summary>The bus that every actor system has: for log events, dead letters, and whatever a program publishes itself.</summary>
public class EventStream : LoggingBus
{
    private readonly bool _logsSubscriptions;
    private readonly List<IActorRef> _loggers = [];
    private readonly Lock _lock = new();
    private readonly List<IActorRef> _early = [];
    private volatile IActorRef? _unsubscriber;

    public EventStream(bool debug) => _logsSubscriptions = debug;

    private protected override IEnumerable<IActorRef> LoggersInUse => _loggers;

    /// <summary>An actor that subscribes is unsubscribed some time after it has stopped.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subscriber"/> is null.</exception>
    public override bool Subscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        TellUnsubscriber(new EventStreamUnsubscriber.Register(subscriber));
        var isNew = base.Subscribe(subscriber, channel);
        LogChange($"subscribing {subscriber} to channel {channel}");
        return isNew;
    }

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        LogChange($"unsubscribing {subscriber} from channel {channel}");
        var wasThere = base.Unsubscribe(subscriber, channel);
        TellUnsubscriber(new EventStreamUnsubscriber.Unregister(subscriber));
        return wasThere;
    }

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        LogChange($"unsubscribing {subscriber} from all channels");
        var wasThere = base.Unsubscribe(subscriber);
        TellUnsubscriber(new EventStreamUnsubscriber.Unregister(subscriber));
        return wasThere;
    }

    /// <summary>Takes a logger into use for everything at <paramref name="level"/> and above.</summary>
    internal void StartLogger(IActorRef logger, LogLevel level)
    {
        _loggers.Add(logger);
        SubscribeLogger(logger, level);
    }

    internal void StopLogger(IActorRef logger)
    {
        _loggers.Remove(logger);
        SilenceLogger(logger);
    }

    /// <summary>Hands the watching over subscribers to an actor, and tells it of those that there are already.</summary>
    internal void StartUnsubscriber(Func<IActorRef> start)
    {
        lock (_lock)
        {
            var unsubscriber = start();
            _unsubscriber = unsubscriber;
            foreach (var subscriber in _early)
            {
                unsubscriber.Tell(new EventStreamUnsubscriber.Register(subscriber), ActorRefs.NoSender);
            }

            _early.Clear();
        }
    }

    private void TellUnsubscriber(object message)
    {
        if (_unsubscriber is { } unsubscriber)
        {
            unsubscriber.Tell(message);
        }
        else if (message is EventStreamUnsubscriber.Register register)
        {
            Remember(register);
        }
    }

    private void Remember(EventStreamUnsubscriber.Register early)
    {
        lock (_lock)
        {
            if (_unsubscriber is { } unsubscriber)
            {
                unsubscriber.Tell(early);
            }
            else if (!_early.Contains(early.Subscriber))
            {
                _early.Add(early.Subscriber);
            }
        }
    }

    private void LogChange(string what)
    {
        if (_logsSubscriptions)
        {
            Publish(new Debug(nameof(EventStream), GetType(), what));
        }
    }
}
