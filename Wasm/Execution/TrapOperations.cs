using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Messaging.Wasm.Emission;

namespace Messaging.Wasm.Execution;

/// <summary>How translated code ends in a trap.</summary>
internal static class TrapOperations
{
    // .NET finds a stack sufficient that has at least 128 KB left; half of that is for what runs without a check.
    private const int CheckedBytes = 64 << 10;

    /// <summary>
    /// Ends the call while there is still stack to end it with: .NET cannot recover from a stack that is used up. Asking .NET costs far more
    /// than an ordinary call, so it is asked once for each 64 KB that a thread's stack grows.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void CheckStack(WasmInstance instance)
    {
        byte here;
        if ((nuint)(&here) < instance.StackCheckedTo)
            CheckStackFrom((nuint)(&here), instance);
    }

    // A call by the host takes about as long as so many turns of a loop.
    private const int FuelOfHostCall = 25;

    /// <summary>The host calls, on whatever thread: what was found of another thread's stack says nothing of this one's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enter(WasmInstance instance)
    {
        instance.FuelLeft -= FuelOfHostCall;
        var thread = Thread.CurrentThread;
        if (instance.StackThread == thread)
            return;
        instance.StackThread = thread;
        instance.StackCheckedTo = nuint.MaxValue;
    }

    /// <summary>The host is told first, while the calls that used the fuel up are still there.</summary>
    public static Exception FuelUsedUp(WasmInstance instance)
    {
        instance.WhenFuelIsUsedUp?.Invoke();
        return new WasmTrapException(TrapKind.FuelUsedUp);
    }

    public static Exception Unreachable() => new WasmTrapException(TrapKind.Unreachable);

    /// <summary>
    /// Throws the trap that an exception of the runtime stands for, where translated code caused it: the runtime's own checks of
    /// additions and of division are what makes memory accesses and divisions safe. Returns if the exception is any other.
    /// </summary>
    public static void ThrowTrap(Exception exception)
    {
        TrapKind? kind = exception switch
        {
            OverflowException => TrapKind.OutOfBoundsMemory,
            DivideByZeroException => TrapKind.DivideByZero,
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

    private static void CheckStackFrom(nuint here, WasmInstance instance)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new WasmTrapException(TrapKind.StackExhausted);
        instance.StackCheckedTo = here - CheckedBytes;
    }
}
