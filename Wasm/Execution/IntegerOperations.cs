namespace Messaging.Wasm.Execution;

/// <summary>Integer instructions that IL has no equal for (section 4.3.2).</summary>
internal static class IntegerOperations
{
    /// <summary><c>i32.rem_s</c>: for a divisor of -1 the remainder is 0, where the processor would trap on the smallest integer.</summary>
    public static int Remainder(int dividend, int divisor) => divisor == -1 ? 0 : dividend % divisor;

    /// <summary><c>i64.rem_s</c>.</summary>
    public static long Remainder(long dividend, long divisor) => divisor == -1 ? 0 : dividend % divisor;
}
