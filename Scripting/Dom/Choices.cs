using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>The options of a select, and which of them are selected (HTML Standard 4.10.7).</summary>
internal static class Choices
{
    public static IHtmlOptionElement[] OptionsOf(IElement select) => [.. select.QuerySelectorAll("option").OfType<IHtmlOptionElement>()];

    /// <summary>The selected options. A select that shows one line has one selected as long as it has any.</summary>
    public static IHtmlOptionElement[] Selected(IHtmlSelectElement select)
    {
        var options = OptionsOf(select);
        var selected = options.Where(option => option.IsSelected).ToArray();
        if (select.IsMultiple)
            return selected;
        if (selected.Length > 0)
            return [selected[^1]];
        var first = select.Size <= 1 ? options.FirstOrDefault(option => !option.HasAttribute("disabled")) : null;
        return first is null ? [] : [first];
    }

    public static bool IsSelected(IHtmlOptionElement option) =>
        option.Closest("select") is IHtmlSelectElement select ? Selected(select).Contains(option) : option.IsSelected;

    public static void SetSelected(IHtmlOptionElement option, bool isSelected)
    {
        if (isSelected && option.Closest("select") is IHtmlSelectElement { IsMultiple: false } select)
            Select(select, option);
        else
            option.IsSelected = isSelected;
    }

    /// <summary>Selects one option and no other, or none.</summary>
    public static void Select(IHtmlSelectElement select, IHtmlOptionElement? option)
    {
        foreach (var other in OptionsOf(select))
            other.IsSelected = other == option;
    }

    public static int IndexOf(IHtmlSelectElement select) =>
        Selected(select) is [var first, ..] ? Array.IndexOf(OptionsOf(select), first) : -1;

    /// <summary>The text of an option as it is shown: without blanks at its ends, and single ones within.</summary>
    public static string TextOf(IElement option) =>
        string.Join(' ', option.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
