using System.Runtime.CompilerServices;

namespace Messaging.Wasm.Execution;

/// <summary>
/// A module instantiated: its memory, its globals and the host functions that it calls. Translation derives a class from this one, with
/// a field for each global and each import. An instance belongs to one thread at a time.
/// </summary>
public abstract class WasmInstance : IDisposable
{
    /// <summary>One behind the first address after the memory, as an address of the process.</summary>
    internal nint MemoryEnd;

    /// <summary>
    /// The memory's size and one more, below zero: what is added to one behind an access's last byte wraps around where the access is not
    /// within the memory, see <see cref="Emission.MemoryEmitter"/>.
    /// </summary>
    internal nint MemoryBias = -1;

    internal TableEntry[] Table = [];

    /// <summary>See <see cref="Fuel"/>.</summary>
    internal long FuelLeft = long.MaxValue;

    /// <summary>
    /// The address that the stack of <see cref="StackThread"/> may grow down to before it is checked again: the highest address there is when the
    /// host calls on another thread than before.
    /// </summary>
    internal nuint StackCheckedTo = nuint.MaxValue;

    /// <summary>The thread that code ran on last. Its object is not another thread's as long as it is kept here, as a number might be.</summary>
    internal Thread? StackThread;

    internal WasmInstance()
    {
    }

    /// <summary>The linear memory, or null where the module has none.</summary>
    public WasmMemory? Memory { get; internal set; }

    /// <summary>
    /// How much code may still run: one is taken for each turn of a loop and for calls that may go round in a circle, and one for each
    /// <see cref="MemoryOperations.BytesPerFuel"/> bytes that are copied or filled at once. Where it would fall below zero the code traps.
    /// The same code takes the same fuel on every machine. A new instance has as good as no limit.
    /// </summary>
    public long Fuel
    {
        get => FuelLeft;
        set => FuelLeft = value;
    }

    /// <summary>
    /// Called before code traps for want of fuel, from within its innermost call: it may call functions of the module, after giving fuel for that.
    /// </summary>
    public Action? WhenFuelIsUsedUp { get; set; }

    internal TranslatedModule Module { get; set; } = null!;

    /// <summary>The value of an exported global, as the bits of its kind.</summary>
    public long GetGlobal(string export) => Module.Globals.Get(this, export);

    /// <summary>Changes an exported global.</summary>
    public void SetGlobal(string export, long bits) => Module.Globals.Set(this, export, bits);

    /// <summary>Gives the memory back at once. Whoever has a part of it must not touch that again; code that runs all the same traps.</summary>
    public void Dispose() => Memory?.Release();

    /// <summary>
    /// The function that an indirect call goes to, after checking that there is one and that it has the type the call names.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint FindCode(int index, int type, WasmInstance instance)
    {
        var table = instance.Table;
        if ((uint)index < (uint)table.Length && table[index].Type == type && table[index].Code is not 0 and var code)
            return code;
        throw NoSuchFunction(index, instance);
    }

    private static WasmTrapException NoSuchFunction(int index, WasmInstance instance) =>
        new((uint)index < (uint)instance.Table.Length && instance.Table[index].Code != 0 ? TrapKind.SignatureMismatch : TrapKind.UndefinedElement);
}
