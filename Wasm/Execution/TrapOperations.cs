using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Messaging.Wasm.Emission;

namespace Messaging.Wasm.Execution;

/// <summary>How translated code ends in a trap.</summary>
internal static class TrapOperations
{
    /// <summary>Ends the call while there is still stack to end it with: .NET cannot recover from a stack that is used up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            ThrowStackExhausted();
    }

    public static Exception Unreachable() => new WasmTrapException(TrapKind.Unreachable);

    /// <summary>
    /// Throws the trap that an exception of the runtime stands for, where translated code caused it: the runtime's own checks of array
    /// bounds and of division are what makes memory accesses and divisions safe. Returns if the exception is any other.
    /// </summary>
    public static void ThrowTrap(Exception exception)
    {
        TrapKind? kind = exception switch
        {
            IndexOutOfRangeException => TrapKind.OutOfBoundsMemory,
            DivideByZeroException => TrapKind.DivideByZero,
            OverflowException => TrapKind.IntegerOverflow,
            _ => null,
        };
        if (kind is { } trap && IsThrownByTranslatedCode(exception))
            throw new WasmTrapException(trap, exception);
    }

    private static bool IsThrownByTranslatedCode(Exception exception)
    {
        // The runtime's own frames for throwing are on top; they are hidden from stack traces as people see them.
        var thrower = new StackTrace(exception).GetFrames()
            .Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method is not null && !IsHidden(method));
        var assembly = thrower?.Module.Assembly;
        return assembly == typeof(TrapOperations).Assembly || assembly?.GetName().Name == ModuleEmitter.AssemblyName;
    }

    private static bool IsHidden(MethodBase method) =>
        method.IsDefined(typeof(StackTraceHiddenAttribute)) || method.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute)) == true;

    [DoesNotReturn]
    private static void ThrowStackExhausted() => throw new WasmTrapException(TrapKind.StackExhausted);
}
