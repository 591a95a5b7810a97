using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>How the text that a person gets shows a control.</summary>
internal static class ControlPicture
{
    /// <summary>The picture of a control, for example <c>[value]</c> of a text field; null for an element that is none.</summary>
    public static string? Of(IElement element) => element switch
    {
        IHtmlInputElement input => OfInput(input),
        IHtmlTextAreaElement area => $"[{area.Value}]",
        IHtmlSelectElement select => $"[{string.Join(", ", Choices.Selected(select).Select(Choices.TextOf))}]",
        IHtmlButtonElement button => $"[{Choices.TextOf(button)}]",
        IHtmlImageElement image => image.GetAttribute("alt") ?? "",
        _ => null,
    };

    private static string OfInput(IHtmlInputElement input) => ControlValues.TypeOf(input) switch
    {
        "checkbox" => input.IsChecked ? "[x]" : "[ ]",
        "radio" => input.IsChecked ? "(x)" : "( )",
        "submit" => $"[{input.GetAttribute("value") ?? "Submit"}]",
        "reset" => $"[{input.GetAttribute("value") ?? "Reset"}]",
        "password" => $"[{new string('*', ControlValues.Get(input).Length)}]",
        _ => $"[{ControlValues.Get(input)}]",
    };
}
