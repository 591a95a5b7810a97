using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>
/// Free nodes, so that telling allocates nothing. Each thread keeps up to two chains of <see cref="ChainLength"/> nodes; whole chains
/// move through the <see cref="Depot{T}"/> from threads that mostly receive to threads that mostly send.
/// </summary>
internal static class MessageNodePool
{
    private const int ChainLength = 128;

    [ThreadStatic]
    private static Store? _store;

    public static MessageNode Rent(object message, IActorRef? sender)
    {
        var store = _store ?? OpenStore();
        var node = store.Open;
        if (node is null)
        {
            node = Refill(store);
        }

        store.Open = node.Next;
        store.OpenCount--;
        node.Next = null;
        node.Message = message;
        node.Sender = sender;
        return node;
    }

    /// <summary>What this thread keeps. Whoever returns many nodes looks it up once.</summary>
    public static Store OfThisThread() => _store ?? OpenStore();

    /// <summary>Takes back a node whose message has been taken out.</summary>
    /// <param name="store">That of this thread.</param>
    public static void Return(MessageNode node, Store store)
    {
        if (store.OpenCount >= ChainLength)
        {
            SetAside(store);
        }

        node.Next = store.Open;
        store.Open = node;
        store.OpenCount++;
    }

    private static Store OpenStore() => _store = new Store();

    private static MessageNode Refill(Store store)
    {
        var chain = store.Full;
        if (chain is not null)
        {
            store.Full = null;
            store.OpenCount = ChainLength;
            return chain;
        }

        chain = Depot<MessageNode>.Take();
        store.OpenCount = chain is null ? 1 : ChainLength;
        return chain ?? new MessageNode();
    }

    private static void SetAside(Store store)
    {
        if (store.Full is not null)
        {
            Depot<MessageNode>.Give(store.Full);
        }

        store.Full = store.Open;
        store.Open = null;
        store.OpenCount = 0;
    }

    /// <summary>The free nodes of one thread.</summary>
    internal sealed class Store
    {
        public MessageNode? Open;
        public int OpenCount;
        public MessageNode? Full;
    }
}
