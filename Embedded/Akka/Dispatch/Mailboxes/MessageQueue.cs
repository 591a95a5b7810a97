using Akka.Actor;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>
/// The unbounded queue of an actor's user messages: any thread adds, one thread at a time takes. Adding is one atomic exchange. Few messages
/// are a chain of nodes, which costs an idle actor next to nothing; while there are many, what comes is added to segments instead. A queue
/// that has never held anything owns neither.
/// </summary>
/// <remarks>
/// <para>
/// What the nodes have comes before what the segments have. A producer that has found the segments closed may add a node after others
/// have added to the segments; it began before they ended, so nobody can tell. The consumer looks for nodes after it has looked into the
/// segments, so that it never takes from these while an earlier message of the same sender is in a node.
/// </para>
/// <para>
/// <see cref="_head"/> is the node that was consumed last (its message is gone) or, at the very beginning and after
/// <see cref="Prepend"/>, one whose message is still to be taken. <see cref="_tail"/> is the node that was added last.
/// </para>
/// </remarks>
internal struct MessageQueue
{
    private MessageNode? _head;
    private MessageNode? _tail;
    private MessageSegments _segments;

    /// <summary>The queue that the mailbox's type has made; null for this one's own nodes.</summary>
    private CustomQueue? _custom;

    /// <summary>
    /// What identifies the end of the queue at this moment. If <see cref="TryRest"/> has said yes since, and it is the same again after the
    /// consumer has let go, nothing was added.
    /// </summary>
    public readonly object? Mark => _custom is null ? Volatile.Read(in _tail) : _custom.Queue.HasMessages ? new object() : null;

    /// <summary>Before the first message: lets another queue hold the messages.</summary>
    public void Use(IMessageQueue custom, IActorRef owner) => _custom = new CustomQueue(custom, owner);

    /// <summary>The actor is gone: a queue of the mailbox's own type hands over what it still holds.</summary>
    public readonly void CleanUp(Action<object, IActorRef?> discard) => _custom?.Queue.CleanUp(_custom.Owner, new DiscardingQueue(discard));

    public readonly bool IsCustom => _custom is not null;

    /// <summary>Adds at the end. Implies a full memory barrier before it returns.</summary>
    public void Add(object message, IActorRef? sender)
    {
        if (_custom is not null)
        {
            _custom.Queue.Enqueue(_custom.Owner, new Envelope(message, sender!));
            Interlocked.MemoryBarrier();
            return;
        }

        if (_segments.IsOpen && _segments.TryAdd(message, sender))
        {
            return;
        }

        var node = MessageNodePool.Rent(message, sender);
        var previous = Interlocked.Exchange(ref _tail, node);
        if (previous is null)
        {
            Volatile.Write(ref _head, node);
        }
        else
        {
            Volatile.Write(ref previous.Next, node);
        }
    }

    /// <summary>Adds at the front. Only the consumer may do this.</summary>
    public void Prepend(object message, IActorRef? sender)
    {
        if (_custom is not null)
        {
            throw new NotSupportedException($"{_custom.Owner} stashes messages, which its type of mailbox cannot take back.");
        }

        var node = MessageNodePool.Rent(message, sender);
        if (_head is null && Interlocked.CompareExchange(ref _tail, node, null) is null)
        {
            _head = node;
            return;
        }

        node.Next = First();
        _head = node;
    }

    /// <summary>Takes the first message. Only the consumer may do this.</summary>
    /// <param name="free">Where this thread keeps free nodes.</param>
    public bool TryTake(MessageNodePool.Store free, out object? message, out IActorRef? sender)
    {
        if (_custom is not null)
        {
            var taken = _custom.Queue.TryDequeue(out var envelope);
            message = envelope.Message;
            sender = envelope.Sender;
            return taken;
        }

        var hasMore = _segments.IsOpen && _segments.HasMessage();
        var node = SkipConsumed(free);
        if (node is null)
        {
            if (hasMore)
            {
                _segments.Take(out message, out sender);
                return true;
            }

            message = null;
            sender = null;
            return false;
        }

        message = node.Message;
        sender = node.Sender;
        node.Message = null;
        node.Sender = null;
        return true;
    }

    /// <summary>Whether there is nothing to take; segments are closed then. Only the consumer may ask.</summary>
    public bool TryRest(MessageNodePool.Store free) => _custom is not null
        ? !_custom.Queue.HasMessages
        : SkipConsumed(free) is null && (!_segments.IsOpen || _segments.TryClose());

    /// <summary>Has what comes from now on kept in segments, if there are still messages. Only the consumer may do this.</summary>
    public void Widen(MessageNodePool.Store free)
    {
        if (_custom is null && !_segments.IsOpen && SkipConsumed(free) is not null)
        {
            _segments.Open();
        }
    }

    /// <summary>Gives consumed nodes back and returns the first one with a message, which is then the head; null if there is none.</summary>
    private MessageNode? SkipConsumed(MessageNodePool.Store free)
    {
        if (_head is null && Volatile.Read(ref _tail) is null)
        {
            return null;
        }

        var node = First();
        while (node.Message is null)
        {
            var next = Volatile.Read(ref node.Next);
            if (next is null)
            {
                if (ReferenceEquals(Volatile.Read(ref _tail), node))
                {
                    _head = node;
                    return null;
                }

                next = AwaitLink(ref node.Next);
            }

            MessageNodePool.Return(node, free);
            node = next;
        }

        _head = node;
        return node;
    }

    private MessageNode First() => Volatile.Read(ref _head) ?? AwaitLink(ref _head);

    /// <summary>A producer has taken its place in the queue and is about to write this link.</summary>
    private static MessageNode AwaitLink(ref MessageNode? link)
    {
        var wait = default(SpinWait);
        MessageNode? node;
        while ((node = Volatile.Read(ref link)) is null)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        return node;
    }

    private sealed record CustomQueue(IMessageQueue Queue, IActorRef Owner);
}
