namespace Akka.Dispatch;

/// <summary>
/// Parts of queues that are free and that no thread keeps: chains of nodes, or segments. It takes as many as a flood leaves behind, so that the
/// next one allocates nothing, and lets go of them when a full garbage collection finds that nobody has asked for any in a long time.
/// </summary>
internal static class Depot<T>
    where T : class
{
    private const int Capacity = 8192;
    private const int KeptAlways = 512;
    private const long PatienceMilliseconds = 30_000;

    private static readonly Lock Guard = new();
    private static T[] _parts = new T[KeptAlways];
    private static volatile int _count;
    private static long _takenAt;

    static Depot() => _ = new Trimmer();

    public static T? Take()
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
            var part = _parts[--_count];
            _parts[_count] = null!;
            return part;
        }
    }

    public static void Give(T part)
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

            if (_count == _parts.Length)
            {
                Array.Resize(ref _parts, _parts.Length * 2);
            }

            _parts[_count++] = part;
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

            Array.Resize(ref _parts, KeptAlways);
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
