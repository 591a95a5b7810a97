using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Execution;

/// <summary>An instance's linear memory, seen from the host. Little-endian, as the format prescribes.</summary>
/// <remarks>
/// It lies outside of the managed heap, in a region that has room for more: growing changes where the memory ends, and moves it only where
/// the region is full.
/// </remarks>
public sealed class WasmMemory
{
    // The host takes parts of a memory as spans, whose length is a positive number of 32 bits.
    private const uint LargestPages = 32767;

    private readonly WasmInstance _instance;
    private MemoryRegion _region;
    private MemoryRegion? _original;
    private int _bytes;

    /// <param name="instance">Whose memory it is.</param>
    /// <param name="region">Where it lies.</param>
    /// <param name="bytes">How large it is.</param>
    /// <param name="maximumPages">How large it may become.</param>
    /// <param name="original">What the region is a copy-on-write view of; null if it is no view.</param>
    internal WasmMemory(WasmInstance instance, MemoryRegion region, int bytes, uint maximumPages, MemoryRegion? original = null)
    {
        _instance = instance;
        _region = region;
        _original = original;
        MaximumPages = Math.Min(maximumPages, LargestPages);
        Resize(bytes);
    }

    /// <summary>The size that the memory cannot grow beyond.</summary>
    public uint MaximumPages { get; private set; }

    /// <summary>The size now, in pages of 64 KB.</summary>
    public int Pages => _bytes / WasmModule.PageBytes;

    /// <summary>All bytes. Valid until WebAssembly code runs again, as that may grow the memory, and while the instance is in use.</summary>
    public unsafe Span<byte> Span => new((void*)_region.Start, _bytes);

    /// <summary>A part of the memory, valid like <see cref="Span"/>.</summary>
    /// <exception cref="WasmTrapException">The part is not within the memory.</exception>
    public unsafe Span<byte> Slice(int address, int length) =>
        (ulong)(uint)address + (uint)length <= (ulong)_bytes
            ? new Span<byte>((byte*)_region.Start + (uint)address, length)
            : throw new WasmTrapException(TrapKind.OutOfBoundsMemory);

    /// <summary>Adds pages of zeros, and returns the size before, or -1 where the memory cannot become so large.</summary>
    public int Grow(uint pages)
    {
        var before = Pages;
        if (pages > MaximumPages - before)
            return -1;
        var bytes = (before + (int)pages) * WasmModule.PageBytes;
        if (bytes > _region.Bytes && !TryMove(bytes))
            return -1;
        Resize(bytes);
        return before;
    }

    /// <summary>
    /// Shares again with the snapshot what has been written to and holds what the snapshot holds, where the system can tell. Whoever uses the
    /// memory sees no difference; no code may be running in it.
    /// </summary>
    /// <returns>How many of the system's pages are shared again.</returns>
    public int ShareUnchanged() => _original is null || _bytes == 0 ? 0 : CopiedPages.GiveBackUnchanged(_region, _original);

    /// <summary>Gives the memory back: it has no bytes from now on, and gets none.</summary>
    internal void Release()
    {
        MaximumPages = 0;
        Resize(0);
        _region.Dispose();
    }

    private bool TryMove(int needed)
    {
        var most = MaximumPages * (long)WasmModule.PageBytes;
        MemoryRegion larger;
        try
        {
            larger = MemoryRegion.OfZeros(Math.Clamp(2L * _bytes, needed, most));
        }
        catch (OutOfMemoryException)
        {
            return false;
        }

        var old = _region;
        Span.CopyTo(SpanOf(larger));
        _region = larger;
        _original = null;
        old.Dispose();
        return true;
    }

    private unsafe Span<byte> SpanOf(MemoryRegion region) => new((void*)region.Start, _bytes);

    /// <summary>Tells translated code where the memory ends, see <see cref="WasmInstance.MemoryEnd"/>.</summary>
    private void Resize(int bytes)
    {
        _bytes = bytes;
        _instance.MemoryEnd = _region.Start + bytes + 1;
        _instance.MemoryBias = -(nint)bytes - 1;
    }
}
