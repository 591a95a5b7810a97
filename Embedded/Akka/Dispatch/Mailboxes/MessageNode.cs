using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>One place in a message queue. A node without a message has been consumed, or is free.</summary>
internal sealed class MessageNode
{
    public object? Message;
    public IActorRef? Sender;
    public MessageNode? Next;
}
