using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Events;

namespace Messaging.Workers;

/// <summary>
/// A dedicated worker written in C#: derive from it, and do in <see cref="CSharpWorker.OnLoad"/> what a worker's script does. Every member
/// runs on the worker's own turn.
/// </summary>
public abstract class WorkerAgent : CSharpWorker
{
    private MessagePort Creator => Face.PortFor(Scope.InsidePort!);

    /// <summary>The worker's creator has posted a message.</summary>
    protected virtual void OnMessage(MessageEvent message)
    {
    }

    /// <summary>The worker's creator has posted a message that could not be deserialized.</summary>
    protected virtual void OnMessageError(MessageEvent message)
    {
    }

    /// <summary>Posts a message to the worker's creator.</summary>
    protected void PostMessage(JsValue message, params MessagePort[] transfer) => Creator.PostMessage(message, transfer);

    /// <summary>Posts an object of C#, converted by <see cref="JsValue.From"/>.</summary>
    protected void PostMessage(object? message, params MessagePort[] transfer) => Creator.PostMessage(message, transfer);

    /// <inheritdoc cref="PostMessage(JsValue, MessagePort[])"/>
    protected void PostMessage(JsValue message, IReadOnlyList<JsValue> transferList) => Creator.PostMessage(message, transferList);

    internal override void Attach(WorkerScope scope)
    {
        base.Attach(scope);
        Creator.AddMessageListener(OnMessage);
        Creator.OnMessageError = OnMessageError;
    }
}
