using System.Globalization;

namespace Hocon.Converting;

/// <summary>A number with an optional unit, as HOCON "Units format" has it: <c>10</c>, <c>10s</c>, <c>1.5 hours</c>.</summary>
/// <param name="Number">The number before the unit.</param>
/// <param name="Unit">The letters after it; empty if there are none.</param>
internal readonly record struct Quantity(decimal Number, string Unit)
{
    public static bool TryParse(string text, out Quantity quantity)
    {
        var trimmed = text.AsSpan().Trim();
        var number = trimmed.TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        var unit = trimmed[number.Length..].ToString();
        var parsed = decimal.TryParse(
            number.TrimEnd(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        quantity = new Quantity(value, unit);
        return parsed;
    }

    /// <summary>The number in a smaller unit, or null if it is out of range.</summary>
    public decimal? Times(decimal factor) => decimal.Abs(Number) <= decimal.MaxValue / decimal.Max(factor, 1m) ? Number * factor : null;
}
