using System.Buffers.Binary;
using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms;

/// <summary>
/// The few functions of the WebAssembly System Interface (preview 1) that the engine uses: clocks and randomness. It has no files.
/// </summary>
internal sealed class WasiFunctions(IRealmHost host)
{
    /// <summary>The error number for a file descriptor that is not open.</summary>
    public const int BadDescriptor = 8;

    private const int Success = 0;
    private const int MonotonicClock = 1;
    private const int VectorBytes = 8;

    // Measured time is counted from the realm's beginning, so that it does not show how long the host has been running.
    private readonly long _start = host.NowNanoseconds;

    /// <summary>The memory to work on; set as soon as there is one.</summary>
    public WasmMemory Memory { get; set; } = null!;

    public int GetTime(int clock, long precision, int result)
    {
        var now = host.NowNanoseconds;
        BinaryPrimitives.WriteInt64LittleEndian(Memory.Slice(result, sizeof(long)), clock == MonotonicClock ? now - _start : now);
        return Success;
    }

    public int GetRandom(int buffer, int length)
    {
        host.FillRandom(Memory.Slice(buffer, length));
        return Success;
    }

    /// <summary>Takes what the engine itself writes, which is only what it says before it aborts, and drops it.</summary>
    public int Write(int descriptor, int vectors, int count, int written)
    {
        var total = 0;
        for (var i = 0; i < count; i++)
            total += BinaryPrimitives.ReadInt32LittleEndian(Memory.Slice(vectors + i * VectorBytes + sizeof(int), sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(Memory.Slice(written, sizeof(int)), total);
        return Success;
    }
}
