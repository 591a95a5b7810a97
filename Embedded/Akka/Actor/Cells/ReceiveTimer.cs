namespace Akka.Actor;

/// <summary>The receive timeout of one actor.</summary>
internal sealed class ReceiveTimer(IScheduler scheduler, IActorRef self)
{
    private ICancelable? _pending;

    /// <summary>Null while there is none.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Called before each message that counts.</summary>
    public void Stop()
    {
        _pending?.Cancel();
        _pending = null;
    }

    /// <summary>Called after each message.</summary>
    /// <param name="restart">Whether the message counts, so that the time begins anew.</param>
    public void Continue(bool restart)
    {
        if (Timeout is not { } timeout)
        {
            Stop();
        }
        else if (restart || _pending is null)
        {
            Stop();
            _pending = scheduler.ScheduleTellOnceCancelable(timeout, self, ReceiveTimeout.Instance, self);
        }
    }
}
