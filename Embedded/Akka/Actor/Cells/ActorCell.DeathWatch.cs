using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private WatchTable Watches => Rarities.Watches ??= new WatchTable();

    public IActorRef Watch(IActorRef subject) => StartWatching(subject, null);

    public IActorRef WatchWith(IActorRef subject, object message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return StartWatching(subject, message);
    }

    public IActorRef Unwatch(IActorRef subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var watchee = (IInternalActorRef)subject;
        if (!watchee.Equals(self) && _rarities?.Watches is { } watches && watches.RemoveWatching(watchee))
        {
            watchee.SendSystemMessage(new Unwatch(watchee, self));
        }

        return subject;
    }

    private IActorRef StartWatching(IActorRef subject, object? message)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var watchee = (IInternalActorRef)subject;
        if (!watchee.Equals(self) && !Watches.Watches(watchee))
        {
            watchee.SendSystemMessage(new Watch(watchee, self));
            Watches.AddWatching(watchee, message);
        }

        return subject;
    }

    private void ReceiveTerminated(Terminated notice)
    {
        if (_rarities?.Watches?.Redeem(notice) is { } message)
        {
            Receive(message);
        }
    }

    private void HandleDeath(DeathWatchNotification notification)
    {
        var actor = notification.Actor;
        if (_rarities?.Watches is { } watches && watches.MoveToEnded(actor) && !IsTerminating)
        {
            self.Tell(new Terminated(actor, notification.ExistenceConfirmed, addressTerminated: false), actor);
        }

        if (IsChild(actor, out var child))
        {
            HandleChildDeath(child);
        }
    }

    private void HandleWatch(Watch watch)
    {
        if (watch.Watcher.Equals(self))
        {
            // Somebody else wants this actor to watch.
            StartWatching(watch.Watchee, null);
        }
        else if (watch.Watchee.Equals(self) && Watches.AddWatcher(watch.Watcher))
        {
            LogLifecycle($"now watched by {watch.Watcher}");
        }
    }

    private void HandleUnwatch(Unwatch unwatch)
    {
        if (unwatch.Watchee.Equals(self) && _rarities?.Watches is { } watches && watches.RemoveWatcher(unwatch.Watcher))
        {
            LogLifecycle($"no longer watched by {unwatch.Watcher}");
        }
    }

    /// <summary>The parent is told apart from this, whether it watches or not.</summary>
    private void TellWatchers()
    {
        if (_rarities?.Watches is not { } watches)
        {
            return;
        }

        foreach (var watcher in watches.TakeAllWatchers())
        {
            if (!watcher.Equals(_parent))
            {
                ((IInternalActorRef)watcher).SendSystemMessage(new DeathWatchNotification(self, existenceConfirmed: true));
            }
        }
    }

    private void UnwatchAll()
    {
        if (_rarities?.Watches is not { } watches)
        {
            return;
        }

        foreach (var subject in watches.TakeAllWatching())
        {
            var watchee = (IInternalActorRef)subject;
            watchee.SendSystemMessage(new Unwatch(watchee, self));
        }
    }
}
