namespace Akka.Actor;

/// <summary>One of the handlers of a <see cref="ReceiveActor"/>, in the order in which they were declared.</summary>
internal abstract class MessageHandler
{
    public MessageHandler? Next { get; set; }

    /// <summary>Whether no message gets past it.</summary>
    public virtual bool TakesAll => false;

    public abstract bool TryHandle(object message);
}
