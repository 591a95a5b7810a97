using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>Which controls belong to which forms and labels (HTML Standard 4.10.17.3 and 4.10.4).</summary>
internal static class FormOwners
{
    /// <summary>The form that a control belongs to: the one that it names, or the one around it.</summary>
    public static IHtmlFormElement? FormOf(IElement control)
    {
        if (control.LocalName == "option")
            return control.Closest("select") is { } select ? FormOf(select) : null;
        if (control.GetAttribute("form") is { } id && TreeEditor.IsConnected(control))
            return control.Owner!.GetElementById(id) as IHtmlFormElement;
        for (var parent = control.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent is IHtmlFormElement form)
                return form;
        }

        return null;
    }

    /// <summary>The listed controls of a form, in tree order.</summary>
    public static IEnumerable<IElement> ControlsOf(IHtmlFormElement form)
    {
        var root = TreeEditor.IsConnected(form) ? form.Owner!.DocumentElement : form;
        return root.QuerySelectorAll("button, fieldset, input:not([type=image]), object, output, select, textarea")
            .Where(control => FormOf(control) == form);
    }

    /// <summary>What a click on a label goes to: the control that it names, or the first one in it.</summary>
    public static IElement? ControlOf(IElement label)
    {
        if (label.GetAttribute("for") is { } id)
            return label.Owner!.GetElementById(id) is { } named && IsLabelable(named) ? named : null;
        return label.QuerySelectorAll("*").FirstOrDefault(IsLabelable);
    }

    public static IEnumerable<IElement> LabelsOf(IElement control) =>
        control.Owner!.QuerySelectorAll("label").Where(label => ControlOf(label) == control);

    /// <summary>Whether a control is disabled, by itself or by a fieldset around it whose first legend it is not in.</summary>
    public static bool IsDisabled(IElement control)
    {
        if (control.HasAttribute("disabled"))
            return true;
        for (var inner = control; inner.ParentElement is { } parent; inner = parent)
        {
            if (parent is IHtmlFieldSetElement && parent.HasAttribute("disabled") && parent.QuerySelector(":scope > legend") != inner)
                return true;
        }

        return false;
    }

    private static bool IsLabelable(IElement element) =>
        element.LocalName is "button" or "meter" or "output" or "progress" or "select" or "textarea"
        || element is IHtmlInputElement input && ControlValues.TypeOf(input) != "hidden";
}
