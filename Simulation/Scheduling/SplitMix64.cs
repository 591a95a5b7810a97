namespace Messaging.Simulation.Scheduling;

/// <summary>
/// The SplitMix64 generator (Steele, Lea, Flood 2014). Ours rather than <see cref="Random"/>'s, because a seed must mean the same schedule
/// with every version of the runtime.
/// </summary>
public sealed class SplitMix64(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += Gamma;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, each exactly as likely as the others.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var range = (ulong)bound;
        // Of the 2^64 products' low halves, this many would favour the small numbers.
        var surplus = (0 - range) % range;
        while (true)
        {
            var high = Math.BigMul(Next(), range, out var low);
            if (low >= surplus)
                return (int)high;
        }
    }
}
