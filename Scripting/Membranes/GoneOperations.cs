using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Membranes;

/// <summary>
/// Answers what scripts of a document ask that is gone, where the answer needs the window that it was in. Its channels are made and are silent
/// (HTML Standard 9.4.4, 8.1.7: tasks of a document that is not fully active do not run).
/// </summary>
internal static class GoneOperations
{
    /// <returns>False if the operation needs no window.</returns>
    /// <exception cref="HostCallException">InvalidStateError: it cannot be without a window.</exception>
    public static bool TryAnswer(int operation, MessageOperations messages, HostCall call)
    {
        switch (operation >> OperationGroup.Shift)
        {
            case OperationGroup.Message:
                Answer((MessageOperation)operation, messages, call);
                return true;
            case OperationGroup.Agent:
                return (AgentOperation)operation is AgentOperation.StartTimer or AgentOperation.CancelTimer;
            case OperationGroup.Window when (WindowOperation)operation == WindowOperation.IsWindowClosed && call.Integer(0) == 1:
                call.Return(true);
                return true;
            case OperationGroup.Window:
                return (WindowOperation)operation == WindowOperation.PostToWindow;
            case OperationGroup.Page:
                return (PageOperation)operation is PageOperation.FollowLink or PageOperation.NavigateByForm;
            // Its tasks never run.
            case OperationGroup.Global when (GlobalOperation)operation is GlobalOperation.QueueTask:
                return true;
            case OperationGroup.Global when (GlobalOperation)operation is GlobalOperation.RandomBytes or GlobalOperation.RandomUuid:
                return false;
            case OperationGroup.Worker or OperationGroup.Navigation or OperationGroup.Storage or OperationGroup.Global or OperationGroup.Fetch:
                throw AgentHost.Refusal("InvalidStateError", "the document is gone: it has no window any more");
            default:
                return false;
        }
    }

    private static void Answer(MessageOperation operation, MessageOperations messages, HostCall call)
    {
        switch (operation)
        {
            case MessageOperation.CreateChannel: call.Return(messages.ReservePorts(2)); break;
            case MessageOperation.AdoptOwn: call.Return(messages.ReservePorts(1)); break;
            case MessageOperation.PostPlainOnPort: call.Return(true); break;
        }
    }
}
