using Akka.Dispatch;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>The sender of one question: the first answer completes a task, and any after that are dead letters.</summary>
/// <param name="isAnsweredOnPool">
/// Whether whoever is asked has its turns in the thread pool. The task is then completed right after the turn that answers, and what awaits
/// it goes on there; going on elsewhere would cost more than the question. Otherwise the task is completed at once.
/// </param>
internal sealed class FutureActorRef<T>(ActorSystemImpl system, bool isAnsweredOnPool) : MinimalActorRef, IRunnable
{
    private readonly TaskCompletionSource<T> _result =
        new(isAnsweredOnPool ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);

    private object? _outcome;
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
            End(new Status.Failure(cause));
        }
    }

    public void Cancel()
    {
        if (Done())
        {
            End(Cancellation.Instance);
        }
    }

    /// <summary>The pool runs it: what it leads to may stay on that thread.</summary>
    public void Execute() => ThreadTurns.Run(this);

    /// <summary>Completes the task, and runs what awaits it.</summary>
    public void Run()
    {
        Complete(_outcome!);
        if (SynchronizationContext.Current is not null)
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    protected override void TellInternal(object message, IActorRef? sender)
    {
        if (!Done())
        {
            system.Refuse(message, sender, this);
            return;
        }

        End(message);
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

    private void End(object outcome)
    {
        if (isAnsweredOnPool)
        {
            _outcome = outcome;
            ThreadPoolDispatcher.RunAnswered(this);
        }
        else
        {
            Complete(outcome);
        }
    }

    private void Complete(object outcome)
    {
        switch (outcome)
        {
            case Cancellation:
                _result.TrySetCanceled();
                break;
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
                    $"Received message of type [{outcome.GetType()}] - Ask expected message of type [{typeof(T)}]"));
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

    private sealed class Cancellation
    {
        public static readonly Cancellation Instance = new();
    }
}
