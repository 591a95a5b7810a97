using Akka.Actor;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>A queue that gives the most urgent message first, and among equally urgent ones the one that came first.</summary>
internal sealed class PriorityMessageQueue(Func<object, int> priorityOf, int initialCapacity) : IMessageQueue
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Envelope, (int Priority, long Number)> _queue = new(initialCapacity);
    private long _added;

    public bool HasMessages => Count > 0;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _queue.Count;
            }
        }
    }

    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        var priority = priorityOf(envelope.Message);
        lock (_lock)
        {
            _queue.Enqueue(envelope, (priority, _added++));
        }
    }

    public bool TryDequeue(out Envelope envelope)
    {
        lock (_lock)
        {
            return _queue.TryDequeue(out envelope, out _);
        }
    }

    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope))
        {
            deadletters.Enqueue(owner, envelope);
        }
    }
}
