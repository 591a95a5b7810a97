using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Hocon.Converting;

/// <summary>The types that a setting can be read as.</summary>
internal static class Conversions
{
    public static readonly Conversion<string> Text = new("text", Same);
    public static readonly Conversion<bool> Boolean = new("one of true, false, yes, no, on, off", TryReadBoolean);
    public static readonly Conversion<byte> Byte = new($"a whole number from {byte.MinValue} to {byte.MaxValue}", TryReadWhole);
    public static readonly Conversion<int> Int = new($"a whole number from {int.MinValue} to {int.MaxValue}", TryReadWhole);
    public static readonly Conversion<long> Long = new($"a whole number from {long.MinValue} to {long.MaxValue}", TryReadWhole);
    public static readonly Conversion<decimal> Decimal = new("a number", TryReadNumber);
    public static readonly Conversion<double> Double = new("a number", TryReadNumber);
    public static readonly Conversion<float> Float = new("a number", TryReadNumber);
    public static readonly Conversion<long> ByteSize = new("a size such as 512, 64 kB or 64 KiB", ByteSizes.TryParse);

    private static readonly Conversion<TimeSpan> Duration = new("a duration such as 500 ms, 10s, 2 minutes or infinite",
        Durations.TryParse);
    private static readonly Conversion<TimeSpan> FiniteDuration = new("a duration such as 500 ms, 10s or 2 minutes",
        Durations.TryParseFinite);

    /// <summary>Reads durations, with or without <c>infinite</c>.</summary>
    public static Conversion<TimeSpan> DurationOr(bool infinite) => infinite ? Duration : FiniteDuration;

    private static bool Same(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool TryReadBoolean(string text, out bool value)
    {
        value = text is "true" or "yes" or "on";
        return value || text is "false" or "no" or "off";
    }

    private static bool TryReadWhole<T>(string text, [MaybeNullWhen(false)] out T value)
        where T : IBinaryInteger<T> =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? T.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out value);

    private static bool TryReadNumber<T>(string text, [MaybeNullWhen(false)] out T value)
        where T : INumber<T> =>
        T.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite),
            CultureInfo.InvariantCulture, out value);
}
