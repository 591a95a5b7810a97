namespace Messaging.Wasm.Execution;

/// <summary>
/// Conversions of floats to integers (section 4.3.4). Those of f32 are these too, since each f32 is an f64 exactly. The trapping ones
/// compare with the nearest floats that are out of range, the saturating ones never trap.
/// </summary>
internal static class Conversions
{
    private const double TwoTo31 = 2147483648.0;
    private const double TwoTo32 = 4294967296.0;
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    public static int TruncateToInt32(double value) =>
        value is > -TwoTo31 - 1 and < TwoTo31 ? (int)value : throw OutOfRange(value);

    public static int TruncateToUInt32(double value) =>
        value is > -1 and < TwoTo32 ? (int)(uint)(long)value : throw OutOfRange(value);

    public static long TruncateToInt64(double value) =>
        value is >= -TwoTo63 and < TwoTo63 ? (long)value : throw OutOfRange(value);

    public static long TruncateToUInt64(double value) =>
        value is > -1 and < TwoTo64 ? ToUInt64(value) : throw OutOfRange(value);

    public static int SaturateToInt32(double value) => value switch
    {
        double.NaN => 0,
        <= -TwoTo31 => int.MinValue,
        >= TwoTo31 => int.MaxValue,
        _ => (int)value,
    };

    public static int SaturateToUInt32(double value) => value switch
    {
        double.NaN or <= 0 => 0,
        >= TwoTo32 => -1,
        _ => (int)(uint)(long)value,
    };

    public static long SaturateToInt64(double value) => value switch
    {
        double.NaN => 0,
        <= -TwoTo63 => long.MinValue,
        >= TwoTo63 => long.MaxValue,
        _ => (long)value,
    };

    public static long SaturateToUInt64(double value) => value switch
    {
        double.NaN or <= 0 => 0,
        >= TwoTo64 => -1,
        _ => ToUInt64(value),
    };

    /// <summary><c>f32.convert_i64_s</c>, rounded once.</summary>
    public static float ToFloat32(long value)
    {
        var magnitude = ToFloat32((ulong)Math.Abs(value == long.MinValue ? value + 1 : value));
        return value == long.MinValue ? -(float)TwoTo63 : value < 0 ? -magnitude : magnitude;
    }

    /// <summary>
    /// <c>f32.convert_i64_u</c>, rounded once. By way of a double it would be rounded twice; so the bits that a double cannot hold are
    /// first gathered into one that it can hold, and that still decides ties.
    /// </summary>
    public static float ToFloat32(ulong value)
    {
        const int Gathered = 11;
        if (value < 1UL << 53)
            return (float)(double)value;
        var sticky = (value & ((1UL << Gathered) - 1)) != 0 ? 1UL << Gathered : 0;
        return (float)(double)(value & ~((1UL << Gathered) - 1) | sticky);
    }

    // The values are in range: between -1 and 2^64.
    private static long ToUInt64(double value) =>
        value < TwoTo63 ? (long)value : (long)(value - TwoTo63) ^ long.MinValue;

    private static WasmTrapException OutOfRange(double value) =>
        new(double.IsNaN(value) ? TrapKind.InvalidConversion : TrapKind.IntegerOverflow);
}
