using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>The values and the checkedness of controls (HTML Standard 4.10.5-4.10.11).</summary>
internal static class ControlValues
{
    /// <summary>The type of an input: what its attribute says if that is a type at all, else <c>text</c>.</summary>
    public static string TypeOf(IHtmlInputElement input) => input.GetAttribute("type")?.ToLowerInvariant() switch
    {
        var type and ("button" or "checkbox" or "color" or "date" or "datetime-local" or "email" or "file" or "hidden" or "image"
            or "month" or "number" or "password" or "radio" or "range" or "reset" or "search" or "submit" or "tel" or "time" or "url"
            or "week") => type,
        _ => "text",
    };

    /// <summary>Whether a person can type into the element.</summary>
    public static bool IsTextField(IElement element) => element switch
    {
        IHtmlTextAreaElement => true,
        IHtmlInputElement input => !HoldsValueInAttribute(TypeOf(input)) && TypeOf(input) is not ("color" or "file" or "range"),
        _ => false,
    };

    public static string Get(IElement control) => control switch
    {
        IHtmlInputElement input => GetInput(input),
        IHtmlTextAreaElement area => area.Value ?? "",
        IHtmlSelectElement select => Choices.Selected(select) is [var first, ..] ? Get(first) : "",
        IHtmlOptionElement option => option.GetAttribute("value") ?? Choices.TextOf(option),
        _ => control.GetAttribute("value") ?? "",
    };

    public static void Set(IElement control, string value)
    {
        switch (control)
        {
            case IHtmlInputElement input when HoldsValueInAttribute(TypeOf(input)): input.SetAttribute("value", value); break;
            case IHtmlInputElement input: input.Value = value.ReplaceLineEndings(""); break;
            case IHtmlTextAreaElement area: area.Value = value.ReplaceLineEndings("\n"); break;
            case IHtmlSelectElement select:
                Choices.Select(select, Choices.OptionsOf(select).FirstOrDefault(option => Get(option) == value));
                break;
        }
    }

    public static bool IsChecked(IElement control) => control switch
    {
        IHtmlInputElement input => input.IsChecked,
        IHtmlOptionElement option => Choices.IsSelected(option),
        _ => false,
    };

    /// <summary>Checks or unchecks. Of a group of radio buttons, or of the options of a select, at most one stays checked.</summary>
    public static void SetChecked(IElement control, bool isChecked)
    {
        switch (control)
        {
            case IHtmlInputElement input:
                foreach (var other in isChecked ? GroupOf(input) : [])
                    other.IsChecked = false;
                input.IsChecked = isChecked;
                break;
            case IHtmlOptionElement option:
                Choices.SetSelected(option, isChecked);
                break;
        }
    }

    /// <summary>The checked one among a radio button and those that belong to its group; for a checkbox, itself if it is checked.</summary>
    public static IHtmlInputElement? CheckedOfGroup(IHtmlInputElement input) => GroupOf(input).FirstOrDefault(one => one.IsChecked);

    public static void RestoreGroup(IHtmlInputElement input, IHtmlInputElement? before)
    {
        input.IsChecked = false;
        if (before is not null)
            SetChecked(before, true);
    }

    /// <summary>Gives the controls of a form the values that the document gave them.</summary>
    public static void Reset(IHtmlFormElement form)
    {
        foreach (var control in FormOwners.ControlsOf(form))
        {
            switch (control)
            {
                case IHtmlInputElement input:
                    if (!HoldsValueInAttribute(TypeOf(input)))
                        input.Value = input.DefaultValue;
                    input.IsChecked = input.IsDefaultChecked;
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = area.DefaultValue;
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in Choices.OptionsOf(select))
                        option.IsSelected = option.IsDefaultSelected;
                    break;
            }
        }
    }

    private static string GetInput(IHtmlInputElement input) => TypeOf(input) switch
    {
        "checkbox" or "radio" => input.GetAttribute("value") ?? "on",
        var type when HoldsValueInAttribute(type) => input.GetAttribute("value") ?? "",
        _ => input.Value ?? "",
    };

    private static bool HoldsValueInAttribute(string type) =>
        type is "checkbox" or "radio" or "hidden" or "submit" or "image" or "reset" or "button";

    private static IEnumerable<IHtmlInputElement> GroupOf(IHtmlInputElement input)
    {
        if (TypeOf(input) != "radio" || input.Name is not { Length: > 0 } name)
            return [input];
        var form = FormOwners.FormOf(input);
        INode root = input;
        while (root.Parent is { } parent)
            root = parent;
        return root is not IParentNode tree ? [input] : tree.QuerySelectorAll("input").OfType<IHtmlInputElement>()
            .Where(other => TypeOf(other) == "radio" && other.Name == name && FormOwners.FormOf(other) == form).ToArray();
    }
}
