using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>The sender of one question: the first answer completes a task, and any after that are dead letters.</summary>
internal sealed class FutureActorRef<T>(ActorSystemImpl system) : MinimalActorRef
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ActorPath? _path;
    private int _isDone;

    public Task<T> Result => _result.Task;

    /// <summary>Called when the question is over, however it ended.</summary>
    public Action? OnDone { get; set; }

    /// <summary>Made, and known to the system, only if somebody asks for it.</summary>
    public override ActorPath Path => _path ?? GivePath();

    public void Fail(Exception cause)
    {
        if (Done())
        {
            _result.TrySetException(cause);
        }
    }

    public void Cancel()
    {
        if (Done())
        {
            _result.TrySetCanceled();
        }
    }

    protected override void TellInternal(object message, IActorRef? sender)
    {
        if (!Done())
        {
            system.Refuse(message, sender, this);
            return;
        }

        switch (message)
        {
            case Status.Failure failure:
                _result.TrySetException(failure.Cause ?? new TaskCanceledException("Status.Failure without a cause"));
                break;
            case T answer:
                _result.TrySetResult(answer);
                break;
            case Status.Success { Status: T answer }:
                _result.TrySetResult(answer);
                break;
            default:
                _result.TrySetException(new ArgumentException(
                    $"Received message of type [{message.GetType()}] - Ask expected message of type [{typeof(T)}]"));
                break;
        }
    }

    private protected override void DeliverSystem(SystemMessage message)
    {
        switch (message)
        {
            case DeathWatchNotification notification:
                TellInternal(new Terminated(notification.Actor, notification.ExistenceConfirmed, addressTerminated: false), notification.Actor);
                break;
            case Terminate:
                Fail(new ActorKilledException("Stopped"));
                break;
            default:
                system.RefuseSystem(message, this);
                break;
        }
    }

    private bool Done()
    {
        if (Interlocked.Exchange(ref _isDone, 1) != 0)
        {
            return false;
        }

        OnDone?.Invoke();
        if (Volatile.Read(ref _path) is { } path)
        {
            system.TempActors.Remove(path);
        }

        return true;
    }

    private ActorPath GivePath()
    {
        var path = system.TempActors.NewPath();
        if (Interlocked.CompareExchange(ref _path, path, null) is { } other)
        {
            return other;
        }

        system.TempActors.Add(path, this);
        if (Volatile.Read(ref _isDone) != 0)
        {
            system.TempActors.Remove(path);
        }

        return path;
    }
}
