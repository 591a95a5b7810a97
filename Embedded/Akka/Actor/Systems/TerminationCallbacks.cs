using Akka.Event;

namespace Akka.Actor;

/// <summary>What is to happen when all actors have stopped; the task completes after it.</summary>
internal sealed class TerminationCallbacks(ILoggingAdapter log)
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly Stack<Action> _callbacks = [];
    private bool _hasRun;

    public Task Task => _end.Task;

    /// <exception cref="InvalidOperationException">They have been run.</exception>
    public void Add(Action callback)
    {
        lock (_lock)
        {
            if (_hasRun)
            {
                throw new InvalidOperationException("ActorSystem already terminated.");
            }

            _callbacks.Push(callback);
        }
    }

    /// <summary>Runs all, the latest first. One that throws does not keep the others from being run.</summary>
    public void Run()
    {
        while (TryTake(out var callback))
        {
            try
            {
                callback();
            }
            catch (Exception cause)
            {
                log.Error(cause, "A termination callback failed: {0}", cause.Message);
            }
        }

        _end.TrySetResult();
    }

    private bool TryTake(out Action callback)
    {
        lock (_lock)
        {
            _hasRun = _callbacks.Count == 0;
            return _callbacks.TryPop(out callback!);
        }
    }
}
