using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>The queue of an actor's system messages: any thread adds, the consumer takes all there are.</summary>
internal struct SystemMessageQueue
{
    private SystemMessage? _latest;

    public readonly bool IsEmpty => Volatile.Read(in _latest) is null;

    public void Add(SystemMessage message)
    {
        SystemMessage? latest;
        do
        {
            latest = Volatile.Read(ref _latest);
            message.Next = latest;
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _latest, message, latest), latest));
    }

    /// <summary>Everything in the queue as a chain, earliest first; null if there is nothing.</summary>
    public SystemMessage? TakeAll() => IsEmpty ? null : SystemMessage.Reverse(Interlocked.Exchange(ref _latest, null));
}
