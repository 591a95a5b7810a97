using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch.SysMsg;

/// <summary>Asks <paramref name="watchee"/> to tell <paramref name="watcher"/> when it has stopped.</summary>
internal sealed class Watch(IInternalActorRef watchee, IInternalActorRef watcher) : SystemMessage
{
    public IInternalActorRef Watchee => watchee;

    public IInternalActorRef Watcher => watcher;

    public override string ToString() => $"<Watch>: {watcher} wants to watch {watchee}";
}

/// <summary>Takes a <see cref="Watch"/> back.</summary>
internal sealed class Unwatch(IInternalActorRef watchee, IInternalActorRef watcher) : SystemMessage
{
    public IInternalActorRef Watchee => watchee;

    public IInternalActorRef Watcher => watcher;

    public override string ToString() => $"<Unwatch>: {watcher} wants to unwatch {watchee}";
}

/// <summary>Tells a parent or a watcher that an actor has stopped, or never was.</summary>
internal sealed class DeathWatchNotification(IInternalActorRef actor, bool existenceConfirmed) : SystemMessage, IDeadLetterSuppression
{
    public IInternalActorRef Actor => actor;

    public bool ExistenceConfirmed => existenceConfirmed;

    public override string ToString() => $"<DeathWatchNotification>: {actor}, ExistenceConfirmed={existenceConfirmed}";
}
