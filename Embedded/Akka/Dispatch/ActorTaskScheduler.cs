using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// Runs the asynchronous code of one actor in that actor's turns. While the code of a message has not ended, the mailbox is suspended,
/// so that no other message comes in between.
/// </summary>
internal sealed class ActorTaskScheduler(ActorCell cell) : TaskScheduler
{
    /// <summary>The message whose code is running.</summary>
    private object? _message;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs <paramref name="asyncAction"/> as part of the handling of the present message.</summary>
    /// <exception cref="InvalidOperationException">This is not an actor's turn.</exception>
    public static void RunTask(Func<Task> asyncAction)
    {
        var cell = CurrentCell.Value ?? throw new InvalidOperationException("RunTask must be called from an actor context.");
        var scheduler = cell.TaskScheduler;
        scheduler._message = cell.CurrentMessage;
        cell.SuspendOnce();
        Task.Factory
            .StartNew(asyncAction, CancellationToken.None, TaskCreationOptions.None, scheduler)
            .Unwrap()
            .ContinueWith(scheduler.Finish, scheduler);
    }

    protected override void QueueTask(Task task)
    {
        var isLong = (task.CreationOptions & TaskCreationOptions.LongRunning) != 0;
        if (!isLong && ReferenceEquals(CurrentCell.Value, cell))
        {
            TryExecuteTask(task);
        }
        else
        {
            cell.PostSystem(new ActorTask(() => TryExecuteTask(task), _message));
        }
    }

    /// <summary>A task runs in <see cref="QueueTask"/> or in a turn of the actor, nowhere else.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private void Finish(Task task)
    {
        var message = _message;
        _message = null;
        cell.FinishAsync(message, ExceptionOf(task));
    }

    private static Exception? ExceptionOf(Task task) => task.Status switch
    {
        TaskStatus.Canceled => new TaskCanceledException(),
        TaskStatus.Faulted when task.Exception!.InnerExceptions.Count == 1 => task.Exception.InnerException,
        TaskStatus.Faulted => task.Exception,
        _ => null,
    };
}
