namespace Messaging.Scripting.Dom;

/// <summary>What scripts ask and change about forms and their controls.</summary>
internal enum ControlOperation
{
    GetValue = OperationGroup.Control << OperationGroup.Shift,
    SetValue,

    /// <summary>(input) Its type, <c>text</c> for one that is not known.</summary>
    InputType,
    IsDisabled,

    /// <summary>(checkbox, radio button or option)</summary>
    IsChecked,
    SetChecked,

    /// <summary>(checkbox or radio button) The checked one of its group, or 0.</summary>
    CheckedOfGroup,

    /// <summary>(checkbox or radio button, the one of its group that was checked before, or 0)</summary>
    RestoreGroup,
    FormOf,
    FormControls,
    ResetForm,

    /// <summary>(form, submitter or 0) What it holds, as JSON: names and values in turn.</summary>
    FormEntries,
    LabelControl,
    LabelsOf,
    OptionsOf,
    SelectedOptions,
    OptionText,
    OptionIndex,
    SelectedIndex,
    SelectIndex,

    /// <summary>(summary element) The details that it has opened or closed, or 0.</summary>
    ToggleDetails,
}
