namespace Akka.Actor;

public abstract partial class ActorBase
{
    public virtual void AroundPreStart() => PreStart();

    public virtual void AroundPostStop()
    {
        CancelTimers();
        PostStop();
    }

    public virtual void AroundPreRestart(Exception cause, object message)
    {
        CancelTimers();
        PreRestart(cause, message);
    }

    public virtual void AroundPostRestart(Exception cause, object message) => PostRestart(cause);

    /// <summary>Called on the first instance, before any message.</summary>
    protected virtual void PreStart()
    {
    }

    /// <summary>Called when the actor has stopped: after its last message, with all children gone.</summary>
    protected virtual void PostStop()
    {
    }

    /// <summary>Called on the instance that failed. Unless overridden it stops all children and calls <see cref="PostStop"/>.</summary>
    /// <param name="message">What was being processed when it failed; null if nothing was.</param>
    protected virtual void PreRestart(Exception reason, object message)
    {
        foreach (var child in Context.GetChildren())
        {
            Context.Unwatch(child);
            Context.Stop(child);
        }

        PostStop();
    }

    /// <summary>Called on the fresh instance. Unless overridden it calls <see cref="PreStart"/>.</summary>
    protected virtual void PostRestart(Exception reason) => PreStart();

    private void CancelTimers() => (this as IWithTimers)?.Timers?.CancelAll();
}
