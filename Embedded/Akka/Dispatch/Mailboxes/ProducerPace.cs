namespace Akka.Dispatch;

/// <summary>
/// Lets threads that tell the same actor at the same time do so in bursts, one after the other. Where they meet at each message, the
/// queue's end goes from core to core each time, which takes several times as long as all the rest of telling; so whoever finds
/// another between two messages of its own waits as long as the other's burst takes, and then has a burst without asking.
/// </summary>
internal sealed class ProducerPace
{
    /// <summary>How long to wait when another thread was faster to take a place.</summary>
    public const int SpinsAfterDefeat = 4;

    /// <summary>About 2.5 microseconds, spread over a burst: no more than 20 ns for each message.</summary>
    private const int SpinsBeforeBurst = 100;
    private const int Burst = 128;

    [ThreadStatic]
    private static ProducerPace? _ofThisThread;

    private MessageSegment? _segment;
    private long _state;
    private int _burstLeft;

    public static ProducerPace OfThisThread => _ofThisThread ??= new ProducerPace();

    /// <param name="segment">Where this thread has just taken a place.</param>
    /// <param name="state">The segment's state before it.</param>
    public void Keep(MessageSegment segment, long state)
    {
        if (!ReferenceEquals(_segment, segment))
        {
            _segment = segment;
        }
        else if (_burstLeft > 0)
        {
            _burstLeft--;
        }
        else if (state != _state + 1)
        {
            Thread.SpinWait(SpinsBeforeBurst);
            _burstLeft = Burst;
        }

        _state = state;
    }
}
