using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    /// <summary>The asynchronous code of a message has ended.</summary>
    public void FinishAsync(object? message, Exception? failure)
    {
        if (failure is null)
        {
            Unsuspend();
            _rarities?.ReceiveTimer?.Continue(message is not INotInfluenceReceiveTimeout);
        }
        else
        {
            PostSystem(new ActorTask(() => FailAsync(failure), message));
        }
    }

    private void HandleTask(ActorTask task)
    {
        _message = task.Message;
        task.Run();
        if (_rarities?.Failed is null)
        {
            _message = null;
        }
    }

    /// <summary>The suspension for the code ends, and that for the failure begins.</summary>
    private void FailAsync(Exception failure)
    {
        Unsuspend();
        HandleFailure(failure);
    }
}
