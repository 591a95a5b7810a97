using Akka.Util;

namespace Akka.Actor;

/// <summary>Whom an actor watches, who watches it, and of whose end it has yet to be told.</summary>
internal sealed class WatchTable
{
    /// <summary>Stands for the ordinary <see cref="Terminated"/>, where <c>WatchWith</c> named no other message.</summary>
    private static readonly object Ordinary = new();

    private readonly OrderedMap<IActorRef, object> _watching = new();
    private readonly OrderedMap<IActorRef, object> _watchedBy = new();
    private readonly OrderedMap<IActorRef, object> _ended = new();

    public bool Watches(IActorRef subject) => _watching.ContainsKey(subject);

    public void AddWatching(IActorRef subject, object? message) => _watching.TryAdd(subject, message ?? Ordinary);

    /// <summary>Forgets a subject, and also that it has ended.</summary>
    public bool RemoveWatching(IActorRef subject)
    {
        _ended.Remove(subject);
        return _watching.Remove(subject);
    }

    /// <summary>Notes that a watched actor has ended, so that the notice that is on its way will be believed. Returns false if it is not watched.</summary>
    public bool MoveToEnded(IActorRef subject)
    {
        if (!_watching.Remove(subject, out var message))
        {
            return false;
        }

        _ended.TryAdd(subject, message);
        return true;
    }

    /// <summary>What to receive in place of <paramref name="notice"/>, once; null if the watch was taken back in the meantime.</summary>
    public object? Redeem(Terminated notice)
    {
        if (!_ended.Remove(notice.ActorRef, out var message))
        {
            return null;
        }

        return ReferenceEquals(message, Ordinary) ? notice : message;
    }

    public IActorRef[] TakeAllWatching()
    {
        var all = _watching.Keys();
        _watching.Clear();
        _ended.Clear();
        return all;
    }

    public bool AddWatcher(IActorRef watcher) => _watchedBy.TryAdd(watcher, Ordinary);

    public bool RemoveWatcher(IActorRef watcher) => _watchedBy.Remove(watcher);

    public IActorRef[] TakeAllWatchers()
    {
        var all = _watchedBy.Keys();
        _watchedBy.Clear();
        return all;
    }
}
