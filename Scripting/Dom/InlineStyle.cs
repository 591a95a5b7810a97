using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>Reads single properties of an element's own <c>style</c> attribute.</summary>
internal static class InlineStyle
{
    /// <summary>The value of a property in lower case, or null.</summary>
    public static string? Get(IElement element, string property)
    {
        if (element.GetAttribute("style") is not { Length: > 0 } style)
            return null;
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                return declaration[(colon + 1)..].Replace("!important", "").Trim().ToLowerInvariant();
        }

        return null;
    }
}
