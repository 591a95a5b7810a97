namespace Messaging.Wasm.Execution;

/// <summary>Integer instructions that IL has no equal for (section 4.3.2).</summary>
internal static class IntegerOperations
{
    /// <summary><c>i32.div_s</c>. The runtime's own exception for the one overflow would be taken for that of a memory access.</summary>
    public static int Quotient(int dividend, int divisor) =>
        divisor == -1 && dividend == int.MinValue ? throw Overflow() : dividend / divisor;

    /// <summary><c>i64.div_s</c>.</summary>
    public static long Quotient(long dividend, long divisor) =>
        divisor == -1 && dividend == long.MinValue ? throw Overflow() : dividend / divisor;

    /// <summary><c>i32.rem_s</c>: for a divisor of -1 the remainder is 0, where the processor would trap on the smallest integer.</summary>
    public static int Remainder(int dividend, int divisor) => divisor == -1 ? 0 : dividend % divisor;

    /// <summary><c>i64.rem_s</c>.</summary>
    public static long Remainder(long dividend, long divisor) => divisor == -1 ? 0 : dividend % divisor;

    // Rotations are written with an addition, because there is no overlap to carry and the JIT does not make rotation instructions of it:
    // that of .NET 10 takes the zero flag of a rotation by a constant for a comparison of its result with zero, and rotations do not set
    // it.
    // Shift counts are taken modulo the width, so ~count is the width - 1 - count.

    /// <summary><c>i32.rotl</c>.</summary>
    public static int RotateLeft(int value, int count) => (value << count) + (value >>> 1 >>> ~count);

    /// <summary><c>i32.rotr</c>.</summary>
    public static int RotateRight(int value, int count) => (value >>> count) + (value << 1 << ~count);

    /// <summary><c>i64.rotl</c>.</summary>
    public static long RotateLeft(long value, long count) => (value << (int)count) + (value >>> 1 >>> ~(int)count);

    /// <summary><c>i64.rotr</c>.</summary>
    public static long RotateRight(long value, long count) => (value >>> (int)count) + (value << 1 << ~(int)count);

    private static WasmTrapException Overflow() => new(TrapKind.IntegerOverflow);
}
