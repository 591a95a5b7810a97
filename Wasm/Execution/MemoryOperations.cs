namespace Messaging.Wasm.Execution;

/// <summary>The memory instructions that are more than one access. Translated code passes its operands and then its instance.</summary>
internal static class MemoryOperations
{
    /// <summary>A turn of a loop takes about as long as copying so many bytes at once.</summary>
    public const int BytesPerFuel = 64;

    /// <summary><c>memory.size</c> in pages.</summary>
    public static int Size(WasmInstance instance) => instance.Memory!.Pages;

    /// <summary><c>memory.grow</c>: the old size in pages, or -1 where the memory cannot become so large.</summary>
    public static int Grow(int pages, WasmInstance instance) => instance.Memory!.Grow((uint)pages);

    /// <summary><c>memory.copy</c>; the ranges may overlap.</summary>
    public static void Copy(int target, int source, int count, WasmInstance instance)
    {
        var memory = instance.Memory!;
        instance.FuelLeft -= (uint)count / BytesPerFuel;
        memory.Slice(source, count).CopyTo(memory.Slice(target, count));
    }

    /// <summary><c>memory.fill</c> with the value's low byte.</summary>
    public static void Fill(int target, int value, int count, WasmInstance instance)
    {
        instance.FuelLeft -= (uint)count / BytesPerFuel;
        instance.Memory!.Slice(target, count).Fill((byte)value);
    }
}
