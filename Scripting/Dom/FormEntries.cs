using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Dom;

/// <summary>What a form holds: the names and values of its controls (HTML Standard 4.10.22.4).</summary>
internal static class FormEntries
{
    /// <param name="submitter">The button that was pressed, which counts too; null if none was.</param>
    public static IEnumerable<(string Name, string Value)> Of(IHtmlFormElement form, IElement? submitter)
    {
        foreach (var control in FormOwners.ControlsOf(form))
        {
            if (control.GetAttribute("name") is not { Length: > 0 } name || FormOwners.IsDisabled(control) || control.Closest("datalist") is not null)
                continue;
            foreach (var value in ValuesOf(control, submitter))
                yield return (name, value);
        }
    }

    /// <summary>The entries as <c>application/x-www-form-urlencoded</c>, with line breaks as forms send them.</summary>
    public static string Encode(IEnumerable<(string Name, string Value)> entries) =>
        string.Join('&', entries.Select(entry => $"{Encode(entry.Name)}={Encode(entry.Value)}"));

    private static IEnumerable<string> ValuesOf(IElement control, IElement? submitter) => control switch
    {
        IHtmlButtonElement or IHtmlInputElement { Type: "submit" or "reset" or "button" or "image" } => control == submitter ? [ControlValues.Get(control)] : [],
        IHtmlInputElement input when ControlValues.TypeOf(input) is "checkbox" or "radio" => input.IsChecked ? [ControlValues.Get(input)] : [],
        IHtmlInputElement or IHtmlTextAreaElement => [ControlValues.Get(control)],
        IHtmlSelectElement select => Choices.Selected(select).Where(option => !option.HasAttribute("disabled")).Select(ControlValues.Get),
        _ => [],
    };

    private static string Encode(string text) =>
        PercentCoding.Encode(text.ReplaceLineEndings("\r\n"), EncodeSet.Form).Replace("%20", "+", StringComparison.Ordinal);
}
