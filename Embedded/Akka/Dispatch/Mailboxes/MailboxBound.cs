using System.Diagnostics;

namespace Akka.Dispatch;

/// <summary>
/// How many user messages a bounded mailbox holds. Whoever adds one more waits for room, for a limited time.
/// </summary>
internal sealed class MailboxBound(int capacity, TimeSpan pushTimeout)
{
    private readonly object _lock = new();
    private int _count;

    /// <summary>Makes room for one message. Returns false if there was none in time.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            var start = Stopwatch.GetTimestamp();
            while (_count >= capacity)
            {
                var left = pushTimeout - Stopwatch.GetElapsedTime(start);
                if (left <= TimeSpan.Zero || !Monitor.Wait(_lock, left))
                {
                    return false;
                }
            }

            _count++;
            return true;
        }
    }

    /// <summary>Counts a message that the actor itself has put back, whether there is room or not.</summary>
    public void EnterAnyway()
    {
        lock (_lock)
        {
            _count++;
        }
    }

    /// <summary>A message has been taken out.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _count--;
            Monitor.Pulse(_lock);
        }
    }
}
