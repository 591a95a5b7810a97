using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.Event;

/// <summary>Who wants which classes of events, in the order in which they asked.</summary>
internal sealed class Subscriptions
{
    private readonly Lock _lock = new();
    private readonly List<(IActorRef Subscriber, Type Type)> _all = [];

    // Replaced as a whole when a subscription changes, so that a reader never mixes old and new.
    private volatile ConcurrentDictionary<Type, IActorRef[]> _known = new();

    public bool Add(IActorRef subscriber, Type type)
    {
        lock (_lock)
        {
            if (_all.Contains((subscriber, type)))
            {
                return false;
            }

            _all.Add((subscriber, type));
            _known = new ConcurrentDictionary<Type, IActorRef[]>();
            return true;
        }
    }

    public bool Remove(IActorRef subscriber, Type type)
    {
        lock (_lock)
        {
            return Forget(_all.Remove((subscriber, type)));
        }
    }

    public bool Remove(IActorRef subscriber)
    {
        lock (_lock)
        {
            return Forget(_all.RemoveAll(each => each.Subscriber.Equals(subscriber)) > 0);
        }
    }

    public bool Has(IActorRef subscriber)
    {
        lock (_lock)
        {
            return _all.Exists(each => each.Subscriber.Equals(subscriber));
        }
    }

    public IActorRef[] For(Type type)
    {
        var known = _known;
        return known.TryGetValue(type, out var subscribers) ? subscribers : WorkOut(known, type);
    }

    private IActorRef[] WorkOut(ConcurrentDictionary<Type, IActorRef[]> known, Type type)
    {
        lock (_lock)
        {
            var subscribers = _all
                .Where(each => each.Type.IsAssignableFrom(type))
                .Select(each => each.Subscriber)
                .Distinct()
                .ToArray();
            if (ReferenceEquals(known, _known))
            {
                known[type] = subscribers;
            }

            return subscribers;
        }
    }

    private bool Forget(bool changed)
    {
        if (changed)
        {
            _known = new ConcurrentDictionary<Type, IActorRef[]>();
        }

        return changed;
    }
}
