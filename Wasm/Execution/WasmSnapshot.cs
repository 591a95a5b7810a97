using System.IO.MemoryMappedFiles;

namespace Messaging.Wasm.Execution;

/// <summary>
/// An instance's memory and globals at one moment, from which more instances begin. The memory is kept in pages that the operating system
/// shares among all of them: an instance has a copy of its own only of the pages that it has written to. Immutable, so any number of threads
/// may use it.
/// </summary>
public sealed class WasmSnapshot
{
    private const int BlockBytes = 4096;

    // What a memory may grow by before it has to move.
    private const long Room = 2 << 20;

    private readonly MemoryMappedFile _pages;
    private readonly MemoryRegion _contents;

    private WasmSnapshot(int memoryBytes, long[] globals)
    {
        MemoryBytes = memoryBytes;
        Globals = globals;
        _pages = MemoryMappedFile.CreateNew(null, memoryBytes + Room);
        _contents = MemoryRegion.Map(_pages, Math.Max(memoryBytes, 1), MemoryMappedFileAccess.ReadWrite);
    }

    private WasmSnapshot(ReadOnlySpan<byte> memory, long[] globals)
        : this(memory.Length, globals)
    {
        foreach (var (address, length) in RunsOf(memory))
            memory.Slice(address, length).CopyTo(Contents[address..]);
        KeptBytes = RunsOf(memory).Sum(run => run.Length);
    }

    internal long[] Globals { get; }

    /// <summary>The memory's size in bytes.</summary>
    public int MemoryBytes { get; }

    /// <summary>How many bytes of it are in blocks that are not all zero.</summary>
    public int KeptBytes { get; private set; }

    private unsafe Span<byte> Contents => new((void*)_contents.Start, MemoryBytes);

    /// <summary>The instance's state now; it must not be running.</summary>
    public static WasmSnapshot Take(WasmInstance instance) =>
        new(instance.Memory is { } memory ? memory.Span : default, instance.Module.Globals.Read(instance));

    /// <summary>Writes the snapshot for <see cref="Read"/>.</summary>
    public void Write(BinaryWriter output)
    {
        output.Write(MemoryBytes);
        output.Write(Globals.Length);
        foreach (var bits in Globals)
            output.Write(bits);
        var runs = RunsOf(Contents);
        output.Write(runs.Count);
        foreach (var (address, length) in runs)
        {
            output.Write(address);
            output.Write(length);
            output.Write(Contents.Slice(address, length));
        }
    }

    /// <summary>Reads a snapshot of the same module.</summary>
    /// <exception cref="EndOfStreamException">It was not written to its end.</exception>
    public static WasmSnapshot Read(BinaryReader input)
    {
        var memoryBytes = input.ReadInt32();
        var globals = new long[input.ReadInt32()];
        for (var i = 0; i < globals.Length; i++)
            globals[i] = input.ReadInt64();
        var snapshot = new WasmSnapshot(memoryBytes, globals);
        for (var count = input.ReadInt32(); count > 0; count--)
        {
            var address = input.ReadInt32();
            var length = input.ReadInt32();
            input.BaseStream.ReadExactly(snapshot.Contents.Slice(address, length));
            snapshot.KeptBytes += length;
        }

        return snapshot;
    }

    internal WasmMemory NewMemory(WasmInstance instance, uint maximumPages)
    {
        var region = MemoryRegion.Map(_pages, MemoryBytes + Room, MemoryMappedFileAccess.CopyOnWrite);
        return new WasmMemory(instance, region, MemoryBytes, maximumPages, _contents);
    }

    /// <summary>The parts of a memory that hold more than zeros, in whole blocks.</summary>
    private static List<(int Address, int Length)> RunsOf(ReadOnlySpan<byte> memory)
    {
        var runs = new List<(int Address, int Length)>();
        for (var address = 0; address < memory.Length;)
        {
            var end = EndOfRun(memory, address);
            if (end > address)
                runs.Add((address, end - address));
            address = end + BlockBytes;
        }

        return runs;
    }

    /// <summary>Where the first block of zeros begins, from an address on that is a block's.</summary>
    private static int EndOfRun(ReadOnlySpan<byte> memory, int address)
    {
        while (address < memory.Length && memory.Slice(address, BlockBytes).ContainsAnyExcept((byte)0))
            address += BlockBytes;
        return address;
    }
}
