namespace Akka.Actor;

/// <summary>The usual <see cref="ICancelable"/>. Its token is made only when somebody asks for it.</summary>
public class Cancelable : ICancelable, IDisposable
{
    private readonly IActionScheduler _scheduler;
    private volatile bool _isCancelled;
    private volatile bool _isDisposed;
    private CancellationTokenSource? _source;
    private IScheduledEntry? _entry;

    public Cancelable(IActionScheduler scheduler) => _scheduler = scheduler;

    public Cancelable(IScheduler scheduler)
        : this(scheduler.Advanced)
    {
    }

    public Cancelable(IScheduler scheduler, TimeSpan delay)
        : this(scheduler.Advanced, delay)
    {
    }

    public Cancelable(IScheduler scheduler, int millisecondsDelay)
        : this(scheduler.Advanced, TimeSpan.FromMilliseconds(millisecondsDelay))
    {
    }

    public Cancelable(IActionScheduler scheduler, TimeSpan delay)
        : this(scheduler) => CancelAfter(delay);

    public bool IsCancellationRequested => _isCancelled;

    public bool IsDisposed => _isDisposed;

    public CancellationToken Token
    {
        get
        {
            var source = LazyInitializer.EnsureInitialized(ref _source, () => new CancellationTokenSource());
            if (_isCancelled && !source.IsCancellationRequested)
            {
                source.Cancel();
            }

            return source.Token;
        }
    }

    public static ICancelable CreateCanceled() => CanceledFromTheStart.Instance;

    public void Cancel() => Cancel(throwOnFirstException: false);

    public void Cancel(bool throwOnFirstException)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _isCancelled = true;
        Volatile.Read(ref _source)?.Cancel(throwOnFirstException);
        Interlocked.Exchange(ref _entry, null)?.Withdraw();
    }

    public void CancelAfter(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        _scheduler.ScheduleOnce(delay, () => CancelUnlessDisposed(), this);
    }

    public void CancelAfter(int millisecondsDelay) => CancelAfter(TimeSpan.FromMilliseconds(millisecondsDelay));

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets a scheduler free its entry at once when this is cancelled, instead of when its time comes.</summary>
    internal void Attach(IScheduledEntry entry)
    {
        Volatile.Write(ref _entry, entry);
        Interlocked.MemoryBarrier();
        if (_isCancelled)
        {
            entry.Withdraw();
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _source?.Dispose();
    }

    private void CancelUnlessDisposed()
    {
        if (!_isDisposed)
        {
            Cancel();
        }
    }

    private sealed class CanceledFromTheStart : ICancelable
    {
        public static readonly CanceledFromTheStart Instance = new();

        public bool IsCancellationRequested => true;

        public CancellationToken Token { get; } = new(canceled: true);

        public void Cancel()
        {
        }

        public void Cancel(bool throwOnFirstException)
        {
        }

        public void CancelAfter(TimeSpan delay)
        {
        }

        public void CancelAfter(int millisecondsDelay)
        {
        }
    }
}
