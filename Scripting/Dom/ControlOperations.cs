using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Dom;

/// <summary>Answers <see cref="ControlOperation"/>.</summary>
internal sealed class ControlOperations(NodeHandles nodes)
{
    public void Call(ControlOperation operation, HostCall call)
    {
        var element = nodes.Element(call.Integer(0));
        switch (operation)
        {
            case ControlOperation.GetValue: call.Return(ControlValues.Get(element)); break;
            case ControlOperation.SetValue: ControlValues.Set(element, call.Text(1)); break;
            case ControlOperation.InputType: call.Return(ControlValues.TypeOf((IHtmlInputElement)element)); break;
            case ControlOperation.IsDisabled: call.Return(FormOwners.IsDisabled(element)); break;
            case ControlOperation.IsChecked: call.Return(ControlValues.IsChecked(element)); break;
            case ControlOperation.SetChecked: ControlValues.SetChecked(element, call.Boolean(1)); break;
            case ControlOperation.CheckedOfGroup: Return(call, ControlValues.CheckedOfGroup((IHtmlInputElement)element)); break;
            case ControlOperation.RestoreGroup: RestoreGroup((IHtmlInputElement)element, call.Integer(1)); break;
            case ControlOperation.FormOf: Return(call, FormOwners.FormOf(element)); break;
            case ControlOperation.FormControls: Return(call, FormOwners.ControlsOf((IHtmlFormElement)element)); break;
            case ControlOperation.ResetForm: ControlValues.Reset((IHtmlFormElement)element); break;
            case ControlOperation.FormEntries: call.Return(EntriesOf((IHtmlFormElement)element, call.Integer(1))); break;
            case ControlOperation.LabelControl: Return(call, FormOwners.ControlOf(element)); break;
            case ControlOperation.LabelsOf: Return(call, FormOwners.LabelsOf(element)); break;
            case ControlOperation.ToggleDetails: Return(call, ToggleDetails(element)); break;
            default: CallForChoice(operation, call, element); break;
        }
    }

    private void CallForChoice(ControlOperation operation, HostCall call, IElement element)
    {
        switch (operation)
        {
            case ControlOperation.OptionsOf: Return(call, Choices.OptionsOf(element)); break;
            case ControlOperation.SelectedOptions: Return(call, Choices.Selected((IHtmlSelectElement)element)); break;
            case ControlOperation.OptionText: call.Return(Choices.TextOf(element)); break;
            case ControlOperation.OptionIndex: call.Return(OptionIndexOf(element)); break;
            case ControlOperation.SelectedIndex: call.Return(Choices.IndexOf((IHtmlSelectElement)element)); break;
            case ControlOperation.SelectIndex: SelectIndex((IHtmlSelectElement)element, call.Integer(1)); break;
        }
    }

    private void Return(HostCall call, INode? node) => call.Return(nodes.HandleOf(node));

    private void Return(HostCall call, IEnumerable<INode> found) => call.Return(nodes.HandlesOf(found));

    private string EntriesOf(IHtmlFormElement form, int submitter) => JsonSerializer.Serialize(
        FormEntries.Of(form, nodes.OrNull(submitter) as IElement).SelectMany(entry => new[] { entry.Name, entry.Value }));

    private void RestoreGroup(IHtmlInputElement input, int before) =>
        ControlValues.RestoreGroup(input, nodes.OrNull(before) as IHtmlInputElement);

    private static int OptionIndexOf(IElement option) =>
        option.Closest("select") is { } select ? Array.IndexOf(Choices.OptionsOf(select), option) : 0;

    private static void SelectIndex(IHtmlSelectElement select, int index)
    {
        var options = Choices.OptionsOf(select);
        Choices.Select(select, index >= 0 && index < options.Length ? options[index] : null);
    }

    private static IHtmlDetailsElement? ToggleDetails(IElement summary)
    {
        if (summary.ParentElement is not IHtmlDetailsElement details || details.QuerySelector(":scope > summary") != summary)
            return null;
        details.IsOpen = !details.IsOpen;
        return details;
    }
}
