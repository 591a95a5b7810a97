using System.Globalization;
using System.Text.RegularExpressions;

namespace Messaging.Scripting.Pages.View;

/// <summary>What one feature in parentheses says of the view, for example <c>min-width: 600px</c> or <c>width &gt;= 600px</c>.</summary>
internal static partial class MediaFeature
{
    private const double PixelsPerEm = 16;

    /// <summary>Whether it is true; null for what is no feature, or not one that is known here.</summary>
    public static bool? IsTrue(string feature)
    {
        if (Range.Match(feature) is { Success: true } range)
            return InRange(range.Groups["name"].Value, range.Groups["sign"].Value, range.Groups["value"].Value);
        var colon = feature.IndexOf(':');
        return colon < 0 ? IsThere(feature) : Is(feature[..colon].Trim(), feature[(colon + 1)..].Trim());
    }

    [GeneratedRegex(@"^(?<name>[a-z-]+)\s*(?<sign><=|>=|<|>|=)\s*(?<value>\S.*)$")]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"^(?<number>[+-]?(?:\d+\.?\d*|\.\d+))(?<unit>px|em|rem|dppx|dpi|x)?$")]
    private static partial Regex Number { get; }

    private static bool? InRange(string name, string sign, string value)
    {
        if (Measure(name) is not { } actual || Read(value) is not { } wanted)
            return null;
        return sign switch
        {
            "<" => actual < wanted,
            "<=" => actual <= wanted,
            ">" => actual > wanted,
            ">=" => actual >= wanted,
            _ => actual.Equals(wanted),
        };
    }

    private static bool? IsThere(string name) => name switch
    {
        "hover" or "any-hover" or "pointer" or "any-pointer" or "scripting" or "update" => true,
        "monochrome" or "grid" or "prefers-reduced-motion" or "prefers-contrast" or "forced-colors" or "inverted-colors" => false,
        "prefers-color-scheme" => true,
        _ => Measure(name) is { } actual ? actual > 0 : null,
    };

    private static bool? Is(string name, string value)
    {
        if (name.StartsWith("min-", StringComparison.Ordinal))
            return InRange(name[4..], ">=", value);
        if (name.StartsWith("max-", StringComparison.Ordinal))
            return InRange(name[4..], "<=", value);
        return Word(name) is { } word ? value == word : InRange(name, "=", value);
    }

    private static string? Word(string name) => name switch
    {
        "orientation" => "landscape",
        "hover" or "any-hover" => "hover",
        "pointer" or "any-pointer" => "fine",
        "prefers-color-scheme" => "light",
        "prefers-reduced-motion" or "prefers-contrast" or "prefers-reduced-transparency" => "no-preference",
        "forced-colors" or "inverted-colors" => "none",
        "display-mode" => "browser",
        "scripting" => "enabled",
        "update" => "fast",
        _ => null,
    };

    private static double? Measure(string name) => name switch
    {
        "width" or "device-width" => PageView.Width,
        "height" or "device-height" => PageView.Height,
        "aspect-ratio" or "device-aspect-ratio" => (double)PageView.Width / PageView.Height,
        "resolution" => PageView.PixelRatio,
        "color" => 8,
        "color-index" or "monochrome" or "grid" => 0,
        _ => null,
    };

    private static double? Read(string value)
    {
        if (value.Split('/') is [var first, var second] && Read(first.Trim()) is { } width && Read(second.Trim()) is { } height and not 0)
            return width / height;
        if (Number.Match(value) is not { Success: true } match)
            return null;
        var number = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "em" or "rem" => number * PixelsPerEm,
            "dpi" => number / 96,
            _ => number,
        };
    }
}
