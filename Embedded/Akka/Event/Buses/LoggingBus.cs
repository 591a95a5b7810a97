using Akka.Actor;

namespace Akka.Event;

/// <summary>
/// Hands what is published to all who subscribed to its class, to a base class of it or to an interface that it has. Publishing takes
/// no lock: who gets a class of events is worked out once and kept until a subscription changes.
/// </summary>
public class LoggingBus
{
    private readonly Subscriptions _subscriptions = new();

    /// <summary>The least severe level that is published.</summary>
    public LogLevel LogLevel { get; private set; } = LogLevel.WarningLevel;

    public virtual void Publish(object @event)
    {
        foreach (var subscriber in _subscriptions.For(@event.GetType()))
        {
            subscriber.Tell(@event, ActorRefs.NoSender);
        }
    }

    /// <summary>Returns whether the subscription is new.</summary>
    public virtual bool Subscribe(IActorRef subscriber, Type classifier) => _subscriptions.Add(subscriber, classifier);

    /// <summary>Takes back one subscription. Returns whether there was one.</summary>
    public virtual bool Unsubscribe(IActorRef subscriber, Type classifier) => _subscriptions.Remove(subscriber, classifier);

    /// <summary>Takes back all subscriptions of a subscriber. Returns whether there was any.</summary>
    public virtual bool Unsubscribe(IActorRef subscriber) => _subscriptions.Remove(subscriber);

    /// <summary>Changes what is published, and with it what the loggers in use are subscribed to.</summary>
    public void SetLogLevel(LogLevel logLevel)
    {
        LogLevel = logLevel;
        foreach (var logger in LoggersInUse)
        {
            SubscribeLogger(logger, logLevel);
        }
    }

    internal bool HasSubscriptions(IActorRef subscriber) => _subscriptions.Has(subscriber);

    private protected virtual IEnumerable<IActorRef> LoggersInUse => [];

    private protected void SubscribeLogger(IActorRef logger, LogLevel level)
    {
        foreach (var each in Enum.GetValues<LogLevel>())
        {
            if (each >= level)
            {
                _subscriptions.Add(logger, each.ClassFor());
            }
            else
            {
                _subscriptions.Remove(logger, each.ClassFor());
            }
        }
    }

    private protected void SilenceLogger(IActorRef logger)
    {
        foreach (var each in Enum.GetValues<LogLevel>())
        {
            _subscriptions.Remove(logger, each.ClassFor());
        }
    }
}
