namespace Messaging.Wasm.Execution;

/// <summary>
/// Float instructions for which IL and .NET's methods have no equal, or only one that must be named exactly (section 4.3.3).
/// </summary>
internal static class FloatOperations
{
    public static float Nearest(float value) => MathF.Round(value, MidpointRounding.ToEven);

    public static double Nearest(double value) => Math.Round(value, MidpointRounding.ToEven);

    // Minimum and maximum are spelled out, because the JIT of .NET 10 takes the wrong zero for Math.Min of a variable and a constant -0.
    // Of equal numbers only zeros can have different bits: then the minimum has the sign of either, and the maximum that of both.

    public static float Minimum(float first, float second) =>
        first < second ? first
        : first > second ? second
        : first == second ? BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(first) | BitConverter.SingleToInt32Bits(second))
        : first + second;

    public static double Minimum(double first, double second) =>
        first < second ? first
        : first > second ? second
        : first == second ? BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(first) | BitConverter.DoubleToInt64Bits(second))
        : first + second;

    public static float Maximum(float first, float second) =>
        first > second ? first
        : first < second ? second
        : first == second ? BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(first) & BitConverter.SingleToInt32Bits(second))
        : first + second;

    public static double Maximum(double first, double second) =>
        first > second ? first
        : first < second ? second
        : first == second ? BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(first) & BitConverter.DoubleToInt64Bits(second))
        : first + second;
}
