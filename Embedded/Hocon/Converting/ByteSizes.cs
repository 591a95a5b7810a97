namespace Hocon.Converting;

/// <summary>
/// Sizes in bytes (HOCON "Size in bytes format"): <c>kB</c> and its like are powers of 1000, <c>K</c>, <c>k</c>, <c>Ki</c>
/// and <c>KiB</c> powers of 1024. A number without unit counts bytes.
/// </summary>
internal static class ByteSizes
{
    // The letter, and the first syllables of the decimal and of the binary name, by power.
    private static readonly (char Letter, string Decimal, string Binary)[] Powers =
    [
        ('k', "kilo", "kibi"), ('M', "mega", "mebi"), ('G', "giga", "gibi"), ('T', "tera", "tebi"), ('P', "peta", "pebi"),
            ('E', "exa", "exbi"),
    ];

    private static readonly Dictionary<string, decimal> BytesPer = Units();

    public static bool TryParse(string text, out long value)
    {
        value = 0;
        if (!Quantity.TryParse(text, out var quantity) || !BytesPer.TryGetValue(quantity.Unit, out var bytesPer))
            return false;
        if (quantity.Times(bytesPer) is not { } bytes || bytes is > long.MaxValue or < long.MinValue)
            return false;
        value = (long)bytes;
        return true;
    }

    private static Dictionary<string, decimal> Units()
    {
        var units = new Dictionary<string, decimal>(StringComparer.Ordinal) { [""] = 1, ["b"] = 1, ["B"] = 1, ["byte"] = 1, ["bytes"] = 1 };
        decimal thousands = 1;
        decimal kibis = 1;
        foreach (var (letter, decimalName, binaryName) in Powers)
        {
            thousands *= 1000;
            kibis *= 1024;
            var upper = char.ToUpperInvariant(letter);
            Add(thousands, $"{letter}B", $"{decimalName}byte", $"{decimalName}bytes");
            Add(kibis, $"{char.ToLowerInvariant(letter)}", $"{upper}", $"{upper}i", $"{upper}iB", $"{binaryName}byte",
                $"{binaryName}bytes");
        }

        return units;

        void Add(decimal factor, params string[] names)
        {
            foreach (var name in names)
                units[name] = factor;
        }
    }
}
