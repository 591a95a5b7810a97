using System.Reflection;
using System.Reflection.Emit;
using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>What the emitters of one function share.</summary>
internal sealed class FunctionContext
{
    private readonly Dictionary<(Type Type, int Number), IlLocal> _temporaries = [];
    private readonly IlLocal[] _locals;

    public FunctionContext(ModuleMembers members, FunctionType type, FunctionBody body)
    {
        Members = members;
        Type = type;
        Body = body;
        Stack = new OperandStack(Il);
        _locals = Array.ConvertAll(body.Locals, kind => Il.NewLocal(kind.ToClrType()));
        if (body.Instructions.Any(instruction => instruction.Info.Immediate is >= Immediate.Memory8 and <= Immediate.Memory64))
            Memory = new MemoryPlace(Il.NewLocal(typeof(nint)), Il.NewLocal(typeof(nint)));
    }

    public ModuleMembers Members { get; }

    public FunctionType Type { get; }

    public FunctionBody Body { get; }

    public IlListing Il { get; } = new();

    public OperandStack Stack { get; }

    /// <summary>
    /// The locals that tell where the memory is, where the function accesses it. Stale after anything that may grow the memory.
    /// </summary>
    public MemoryPlace? Memory { get; }

    /// <summary>Where the function ends for want of fuel; null if it takes none.</summary>
    public IlLabel? FuelEnd { get; set; }

    public void LoadInstance() => Il.LoadArgument(Type.Parameters.Length);

    /// <summary>Reads again where the memory is, after a call that may have made it grow.</summary>
    public void RefreshMemory()
    {
        if (Memory is null)
            return;
        Refresh(KnownMembers.MemoryEnd, Memory.End);
        Refresh(KnownMembers.MemoryBias, Memory.Bias);
    }

    public ValueKind LocalKind(int index) =>
        index < Type.Parameters.Length ? Type.Parameters[index] : Body.Locals[index - Type.Parameters.Length];

    public void LoadLocal(int index)
    {
        if (index < Type.Parameters.Length)
            Il.LoadArgument(index);
        else
            Il.Load(_locals[index - Type.Parameters.Length]);
    }

    public void StoreLocal(int index)
    {
        if (index < Type.Parameters.Length)
            Il.StoreArgument(index);
        else
            Il.Store(_locals[index - Type.Parameters.Length]);
    }

    /// <summary>A local for use within one instruction; the same for the same type and number.</summary>
    public IlLocal Temporary(Type type, int number = 0)
    {
        if (!_temporaries.TryGetValue((type, number), out var local))
            _temporaries.Add((type, number), local = Il.NewLocal(type));
        return local;
    }

    private void Refresh(FieldInfo field, IlLocal local)
    {
        LoadInstance();
        Il.Emit(OpCodes.Ldfld, field);
        Il.Store(local);
    }
}
