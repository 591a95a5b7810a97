namespace Akka.Dispatch;

/// <summary>
/// Chains of free nodes that no thread keeps. It takes as many as a flood leaves behind, so that the next one allocates nothing, and lets go of
/// them when a full garbage collection finds that nobody has asked for any in a long time.
/// </summary>
internal static class MessageNodeDepot
{
    private const int Capacity = 8192;
    private const int KeptAlways = 512;
    private const long PatienceMilliseconds = 30_000;

    private static readonly Lock Guard = new();
    private static MessageNode[] _chains = new MessageNode[KeptAlways];
    private static volatile int _count;
    private static long _takenAt;

    static MessageNodeDepot() => _ = new Trimmer();

    public static MessageNode? Take()
    {
        if (_count == 0)
        {
            return null;
        }

        lock (Guard)
        {
            if (_count == 0)
            {
                return null;
            }

            _takenAt = Environment.TickCount64;
            var chain = _chains[--_count];
            _chains[_count] = null!;
            return chain;
        }
    }

    public static void Give(MessageNode chain)
    {
        if (_count == Capacity)
        {
            return;
        }

        lock (Guard)
        {
            if (_count == Capacity)
            {
                return;
            }

            if (_count == _chains.Length)
            {
                Array.Resize(ref _chains, _chains.Length * 2);
            }

            _chains[_count++] = chain;
        }
    }

    private static void Trim()
    {
        lock (Guard)
        {
            if (_count <= KeptAlways || Environment.TickCount64 - _takenAt < PatienceMilliseconds)
            {
                return;
            }

            Array.Resize(ref _chains, KeptAlways);
            _count = KeptAlways;
        }
    }

    /// <summary>Garbage that is made again: once it is old, its finalizer runs after each full collection.</summary>
    private sealed class Trimmer
    {
        ~Trimmer()
        {
            Trim();
            GC.ReRegisterForFinalize(this);
        }
    }
}
