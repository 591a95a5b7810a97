using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Work in a bucket of the wheel. Which bucket, and where in it, is guarded by the wheel's lock.</summary>
internal sealed class TimerEntry(TimerWheel wheel, IRunnable work, TimeSpan interval, ICancelable? cancelable) : IScheduledEntry
{
    /// <summary>When it is due, on the wheel's clock.</summary>
    public TimeSpan Due;

    /// <summary>Tells apart what is due at the same time: what was asked for first comes first.</summary>
    public long Number;

    public int Bucket = -1;
    public TimerEntry? Previous;
    public TimerEntry? Next;

    public TimeSpan Interval => interval;

    public bool IsCancelled => cancelable is { IsCancellationRequested: true };

    public void Withdraw() => wheel.Remove(this);

    public void Run() => work.Run();
}
