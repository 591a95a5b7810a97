using System.Buffers.Binary;
using System.Numerics;
using Messaging.Wasm.Execution;

namespace Messaging.Scripting.Realms;

/// <summary>
/// Makes an engine's memory grow in steps of a part of its size. The allocator in it asks for one page at a time, and each time the whole
/// memory is copied, so that a script which needs much memory would spend its time on that.
/// </summary>
internal sealed class HeapGrowth(WasmMemory memory)
{
    // Where the allocator keeps the unit in which it asks for memory; a power of two.
    private const int StepAddress = 1167368;

    private const int SmallestStep = 256 << 10;

    /// <summary>Sets the first step, and the next one each time that the memory has grown.</summary>
    public void Start()
    {
        SetStep();
        memory.Grown = SetStep;
    }

    private void SetStep()
    {
        var part = BitOperations.RoundUpToPowerOf2((uint)memory.Span.Length / 4);
        BinaryPrimitives.WriteInt32LittleEndian(memory.Slice(StepAddress, sizeof(int)), (int)Math.Max(part, SmallestStep));
    }
}
