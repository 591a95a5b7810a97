using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Execution;

/// <summary>An instance's linear memory, seen from the host. Little-endian, as the format prescribes.</summary>
public sealed class WasmMemory
{
    // The largest array of bytes that .NET allocates, in whole pages.
    private const uint LargestArrayPages = 32767;

    private readonly WasmInstance _instance;

    internal WasmMemory(WasmInstance instance, byte[] bytes, uint maximumPages)
    {
        _instance = instance;
        _instance.MemoryBytes = bytes;
        MaximumPages = Math.Min(maximumPages, LargestArrayPages);
    }

    /// <summary>The size that the memory cannot grow beyond.</summary>
    public uint MaximumPages { get; }

    /// <summary>The size now, in pages of 64 KB.</summary>
    public int Pages => _instance.MemoryBytes.Length / WasmModule.PageBytes;

    /// <summary>
    /// Called after the memory has grown. Growing copies the memory, as its bytes must be exactly as many as it has; who knows the module
    /// may
    /// use this to make it grow in larger steps.
    /// </summary>
    public Action? Grown { get; set; }

    /// <summary>All bytes. Valid until WebAssembly code runs again, as that may grow the memory.</summary>
    public Span<byte> Span => _instance.MemoryBytes;

    /// <summary>A part of the memory.</summary>
    /// <exception cref="WasmTrapException">The part is not within the memory.</exception>
    public Span<byte> Slice(int address, int length) =>
        (ulong)(uint)address + (uint)length <= (ulong)_instance.MemoryBytes.Length
            ? _instance.MemoryBytes.AsSpan(address, length)
            : throw new WasmTrapException(TrapKind.OutOfBoundsMemory);

    /// <summary>Adds pages of zeros, and returns the size before, or -1 where the memory cannot become so large.</summary>
    public int Grow(uint pages)
    {
        var before = Pages;
        if (pages > MaximumPages - before)
            return -1;
        if (pages > 0)
        {
            Array.Resize(ref _instance.MemoryBytes, (before + (int)pages) * WasmModule.PageBytes);
            Grown?.Invoke();
        }

        return before;
    }
}
