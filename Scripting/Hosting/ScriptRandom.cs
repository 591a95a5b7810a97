using System.Buffers.Binary;
using System.Numerics;

namespace Messaging.Scripting.Hosting;

/// <summary>
/// The random numbers of one document or worker (SplitMix64): from the run's seed and what it is, so that no other agent's calls change
/// them.
/// </summary>
internal sealed class ScriptRandom
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private ulong _state;

    public ScriptRandom(ulong seed, string agent)
    {
        _state = seed;
        foreach (var letter in agent)
            _state = BitOperations.RotateLeft(Mix(_state + letter), 7);
    }

    /// <summary>At least 0 and below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    public void Fill(Span<byte> bytes)
    {
        Span<byte> block = stackalloc byte[sizeof(ulong)];
        while (bytes.Length > 0)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(block, Next());
            var taken = Math.Min(bytes.Length, block.Length);
            block[..taken].CopyTo(bytes);
            bytes = bytes[taken..];
        }
    }

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
