using System.Buffers;
using System.Globalization;
using System.Text;

namespace Messaging.Scripting.Urls;

/// <summary>
/// Domain to ASCII (URL Standard 3.3): lower case, and Punycode for labels that are not ASCII. Beyond upper and lower case and the
/// compatibility forms of ASCII letters, the mapping tables of Unicode TR46 are not applied.
/// </summary>
internal static class DomainNames
{
    private const int FullwidthFirst = 0xFF01;
    private const int FullwidthLast = 0xFF5E;
    private const int FullwidthOffset = 0xFEE0;
    private const string PunycodePrefix = "xn--";

    // What no domain may have, whatever the tables say: control characters, spaces, private use, noncharacters, and what stands for a broken letter.
    private static readonly SearchValues<char> Disallowed = SearchValues.Create(
        [.. Range(0x80, 0x9F), '\u3000', .. Range(0xE000, 0xF8FF), .. Range(0xFDD0, 0xFDEF), .. Range(0xFFF9, 0xFFFF)]);

    private static readonly IdnMapping Mapping = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <returns>Null if a label is not one.</returns>
    public static string? ToAscii(string domain)
    {
        if (Ascii.IsValid(domain) && !domain.Contains(PunycodePrefix, StringComparison.OrdinalIgnoreCase))
            return domain.ToLowerInvariant();
        if (domain.AsSpan().ContainsAny(Disallowed))
            return null;
        var labels = Mapped(domain).Split('.');
        for (var i = 0; i < labels.Length; i++)
        {
            if (LabelToAscii(labels[i]) is not { } ascii)
                return null;
            labels[i] = ascii;
        }

        return string.Join('.', labels);
    }

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static string? LabelToAscii(string label)
    {
        try
        {
            if (!Ascii.IsValid(label))
                return Mapping.GetAscii(label);
            if (label.StartsWith(PunycodePrefix, StringComparison.Ordinal) && Ascii.IsValid(Mapping.GetUnicode(label)))
                return null;
            return label;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Case folded, full-width letters made plain, the other full stops made dots, and what is never shown left out.</summary>
    private static string Mapped(string domain)
    {
        var mapped = new StringBuilder(domain.Length);
        foreach (var letter in domain.Normalize(NormalizationForm.FormC))
        {
            switch (letter)
            {
                case '\u3002' or '\uFF0E' or '\uFF61': mapped.Append('.'); break;
                case '\u00AD' or '\u200B' or '\u2060' or '\uFEFF': break;
                case >= (char)FullwidthFirst and <= (char)FullwidthLast: mapped.Append((char)(letter - FullwidthOffset)); break;
                default: mapped.Append(letter); break;
            }
        }

        return mapped.ToString().ToLowerInvariant();
    }
}
