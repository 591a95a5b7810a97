using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>
/// How elements are displayed by what HTML says of them (HTML Standard 15.3) and by their own attributes. There is no style sheet of the page's.
/// </summary>
internal static class UserAgentStyle
{
    private const string None = "none";
    private const string Block = "block";

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "listing", "main",
        "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "summary", "ul", "xmp");

    private static readonly FrozenSet<string> Hidden = FrozenSet.Create(
        "area", "base", "basefont", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param", "rp", "script", "style", "template",
        "title");

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["li"] = "list-item",
        ["table"] = "table",
        ["caption"] = "table-caption",
        ["colgroup"] = "table-column-group",
        ["col"] = "table-column",
        ["thead"] = "table-header-group",
        ["tbody"] = "table-row-group",
        ["tfoot"] = "table-footer-group",
        ["tr"] = "table-row",
        ["td"] = "table-cell",
        ["th"] = "table-cell",
        ["input"] = "inline-block",
        ["select"] = "inline-block",
        ["button"] = "inline-block",
        ["textarea"] = "inline-block",
        ["meter"] = "inline-block",
        ["progress"] = "inline-block",
        ["ruby"] = "ruby",
        ["rt"] = "ruby-text",
        ["slot"] = "contents",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of <c>display</c> that an element has before any style is applied, for example <c>block</c>.</summary>
    public static string DisplayOf(IElement element)
    {
        if (IsHidden(element) || Hidden.Contains(element.LocalName))
            return None;
        return Blocks.Contains(element.LocalName) ? Block : Others.GetValueOrDefault(element.LocalName, "inline");
    }

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsOnLinesOfItsOwn(IElement element) =>
        Blocks.Contains(element.LocalName) || element.LocalName is "li" or "table" or "caption" or "thead" or "tbody" or "tfoot" or "tr";

    /// <summary>Whether an element is not there for a person to see, by its own attributes or for being in a closed element of details.</summary>
    public static bool IsHidden(IElement element) => element.HasAttribute("hidden") || element.LocalName switch
    {
        "dialog" => !element.HasAttribute("open"),
        "audio" => !element.HasAttribute("controls"),
        "input" => element.GetAttribute("type")?.ToLowerInvariant() == "hidden",
        _ => element.ParentElement is IHtmlDetailsElement { IsOpen: false } && element.LocalName != "summary",
    };
}
