using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace Messaging.Wasm.Emission;

/// <summary>
/// A method's IL while it is being made. Keeping it as a list until the end allows the shortest forms: branches and locals get theirs
/// when all are known. Size matters, because the JIT stops optimising methods that are too large.
/// </summary>
internal sealed class IlListing
{
    private readonly List<IlInstruction> _instructions = [];
    private readonly List<IlLocal> _locals = [];
    private readonly List<IlLabel> _marks = [];

    public ReadOnlySpan<IlInstruction> Instructions => CollectionsMarshal.AsSpan(_instructions);

    public IReadOnlyList<IlLocal> Locals => _locals;

    /// <summary>The labels that were marked, in the order of their places.</summary>
    public IReadOnlyList<IlLabel> Marks => _marks;

    public IlLocal NewLocal(Type type)
    {
        var local = new IlLocal(type);
        _locals.Add(local);
        return local;
    }

    public void Mark(IlLabel label)
    {
        label.Position = _instructions.Count;
        _marks.Add(label);
    }

    public void Emit(OpCode code) => _instructions.Add(new IlInstruction(code));

    public void Append(ReadOnlySpan<IlInstruction> instructions) => _instructions.AddRange(instructions);

    public void Call(MethodInfo method) => _instructions.Add(new IlInstruction(OpCodes.Call, Operand: method));

    public void Emit(OpCode code, MemberInfo member) => _instructions.Add(new IlInstruction(code, Operand: member));

    public void CallPointer(CallSite site) => _instructions.Add(new IlInstruction(OpCodes.Calli, Operand: site));

    public void Branch(OpCode code, IlLabel target)
    {
        target.IsUsed = true;
        _instructions.Add(new IlInstruction(code, Operand: target));
    }

    public void Switch(IlLabel[] targets)
    {
        foreach (var target in targets)
            target.IsUsed = true;
        _instructions.Add(new IlInstruction(OpCodes.Switch, Operand: targets));
    }

    /// <summary>
    /// Returns. Directly behind a call this would let the JIT make a jump of the call, so that recursion without end would run forever
    /// instead of using up the stack, and only where the JIT optimises.
    /// </summary>
    public void Return()
    {
        if (_instructions.Count > 0 && _instructions[^1].Code.FlowControl == FlowControl.Call)
            Emit(OpCodes.Nop);
        Emit(OpCodes.Ret);
    }

    public void Load(IlLocal local) => UseLocal(OpCodes.Ldloc, local);

    public void Store(IlLocal local) => UseLocal(OpCodes.Stloc, local);

    public void LoadArgument(int index) => _instructions.Add(index switch
    {
        0 => new IlInstruction(OpCodes.Ldarg_0),
        1 => new IlInstruction(OpCodes.Ldarg_1),
        2 => new IlInstruction(OpCodes.Ldarg_2),
        3 => new IlInstruction(OpCodes.Ldarg_3),
        <= byte.MaxValue => new IlInstruction(OpCodes.Ldarg_S, index),
        _ => new IlInstruction(OpCodes.Ldarg, index),
    });

    public void StoreArgument(int index) =>
        _instructions.Add(new IlInstruction(index <= byte.MaxValue ? OpCodes.Starg_S : OpCodes.Starg, index));

    public void Constant(int value) => _instructions.Add(value switch
    {
        -1 => new IlInstruction(OpCodes.Ldc_I4_M1),
        0 => new IlInstruction(OpCodes.Ldc_I4_0),
        1 => new IlInstruction(OpCodes.Ldc_I4_1),
        2 => new IlInstruction(OpCodes.Ldc_I4_2),
        3 => new IlInstruction(OpCodes.Ldc_I4_3),
        4 => new IlInstruction(OpCodes.Ldc_I4_4),
        5 => new IlInstruction(OpCodes.Ldc_I4_5),
        6 => new IlInstruction(OpCodes.Ldc_I4_6),
        7 => new IlInstruction(OpCodes.Ldc_I4_7),
        8 => new IlInstruction(OpCodes.Ldc_I4_8),
        >= sbyte.MinValue and <= sbyte.MaxValue => new IlInstruction(OpCodes.Ldc_I4_S, value),
        _ => new IlInstruction(OpCodes.Ldc_I4, value),
    });

    public void Constant(long value)
    {
        if (value is < int.MinValue or > uint.MaxValue)
        {
            _instructions.Add(new IlInstruction(OpCodes.Ldc_I8, value));
            return;
        }

        Constant((int)value);
        Emit(value > int.MaxValue ? OpCodes.Conv_U8 : OpCodes.Conv_I8);
    }

    /// <summary>A float constant with exactly these bits. A NaN is made from its bits, as loading it as a float may change them.</summary>
    public void ConstantF32(int bits)
    {
        if (float.IsNaN(BitConverter.Int32BitsToSingle(bits)))
        {
            Constant(bits);
            Call(KnownMembers.SingleFromBits);
            return;
        }

        _instructions.Add(new IlInstruction(OpCodes.Ldc_R4, bits));
    }

    /// <inheritdoc cref="ConstantF32"/>
    public void ConstantF64(long bits)
    {
        if (double.IsNaN(BitConverter.Int64BitsToDouble(bits)))
        {
            Constant(bits);
            Call(KnownMembers.DoubleFromBits);
            return;
        }

        _instructions.Add(new IlInstruction(OpCodes.Ldc_R8, bits));
    }

    private void UseLocal(OpCode code, IlLocal local)
    {
        local.Uses++;
        _instructions.Add(new IlInstruction(code, Operand: local));
    }
}
