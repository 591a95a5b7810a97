using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Execution;

/// <summary>
/// An instance's memory and globals at one moment, from which more instances begin. Only the parts of memory that are not all zero are
/// kept and copied. Immutable, so any number of threads may use it.
/// </summary>
public sealed class WasmSnapshot
{
    private const int BlockBytes = 4096;

    private readonly List<(int Address, byte[] Bytes)> _runs = [];

    private WasmSnapshot(int memoryBytes, long[] globals)
    {
        MemoryBytes = memoryBytes;
        Globals = globals;
    }

    private WasmSnapshot(WasmInstance instance, long[] globals)
        : this(instance.MemoryBytes.Length, globals)
    {
        for (var address = 0; address < MemoryBytes;)
        {
            var end = EndOfRun(instance.MemoryBytes, address);
            if (end > address)
                _runs.Add((address, instance.MemoryBytes[address..end]));
            address = end + BlockBytes;
        }
    }

    internal long[] Globals { get; }

    /// <summary>The memory's size in bytes.</summary>
    public int MemoryBytes { get; }

    /// <summary>How many bytes of it are kept.</summary>
    public int KeptBytes => _runs.Sum(run => run.Bytes.Length);

    /// <summary>The instance's state now; it must not be running.</summary>
    public static WasmSnapshot Take(WasmInstance instance) => new(instance, instance.Module.Globals.Read(instance));

    /// <summary>Writes the snapshot for <see cref="Read"/>.</summary>
    public void Write(BinaryWriter output)
    {
        output.Write(MemoryBytes);
        output.Write(Globals.Length);
        foreach (var bits in Globals)
            output.Write(bits);
        output.Write(_runs.Count);
        foreach (var (address, bytes) in _runs)
        {
            output.Write(address);
            output.Write(bytes.Length);
            output.Write(bytes);
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
            var bytes = new byte[input.ReadInt32()];
            input.BaseStream.ReadExactly(bytes);
            snapshot._runs.Add((address, bytes));
        }

        return snapshot;
    }

    internal byte[] NewMemory()
    {
        var bytes = new byte[MemoryBytes];
        foreach (var run in _runs)
            run.Bytes.CopyTo(bytes, run.Address);
        return bytes;
    }

    /// <summary>Where the first block of zeros begins, from an address on that is a block's.</summary>
    private static int EndOfRun(byte[] bytes, int address)
    {
        while (address < bytes.Length && bytes.AsSpan(address, BlockBytes).ContainsAnyExcept((byte)0))
            address += BlockBytes;
        return address;
    }
}
