using System.Reflection;
using Messaging.Wasm.Execution;

namespace Messaging.Wasm.Emission;

/// <summary>The members of this assembly and of .NET that translated code uses.</summary>
internal static class KnownMembers
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static readonly MethodInfo SingleFromBits = Method(typeof(BitConverter), nameof(BitConverter.Int32BitsToSingle), typeof(int));
    public static readonly MethodInfo DoubleFromBits = Method(typeof(BitConverter), nameof(BitConverter.Int64BitsToDouble), typeof(long));

    public static readonly FieldInfo MemoryEnd = typeof(WasmInstance).GetField(nameof(WasmInstance.MemoryEnd), Any)!;
    public static readonly FieldInfo MemoryBias = typeof(WasmInstance).GetField(nameof(WasmInstance.MemoryBias), Any)!;
    public static readonly MethodInfo MemorySize = Method(typeof(MemoryOperations), nameof(MemoryOperations.Size));
    public static readonly MethodInfo GrowMemory = Method(typeof(MemoryOperations), nameof(MemoryOperations.Grow));
    public static readonly MethodInfo CopyMemory = Method(typeof(MemoryOperations), nameof(MemoryOperations.Copy));
    public static readonly MethodInfo FillMemory = Method(typeof(MemoryOperations), nameof(MemoryOperations.Fill));

    public static readonly FieldInfo Fuel = typeof(WasmInstance).GetField(nameof(WasmInstance.FuelLeft), Any)!;
    public static readonly MethodInfo FuelUsedUp = Method(typeof(TrapOperations), nameof(TrapOperations.FuelUsedUp));

    public static readonly MethodInfo FindCode = Method(typeof(WasmInstance), nameof(WasmInstance.FindCode));
    public static readonly MethodInfo Enter = Method(typeof(TrapOperations), nameof(TrapOperations.Enter));
    public static readonly MethodInfo CheckStack = Method(typeof(TrapOperations), nameof(TrapOperations.CheckStack));
    public static readonly MethodInfo Unreachable = Method(typeof(TrapOperations), nameof(TrapOperations.Unreachable));
    public static readonly MethodInfo ThrowTrap = Method(typeof(TrapOperations), nameof(TrapOperations.ThrowTrap));

    /// <summary>A method by name, and by parameter types where there are several.</summary>
    public static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        (parameters.Length == 0 ? type.GetMethod(name, Any) : type.GetMethod(name, Any, parameters))
        ?? throw new MissingMethodException(type.FullName, name);
}
