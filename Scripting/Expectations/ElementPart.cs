namespace Messaging.Scripting.Expectations;

/// <summary>What of an element is looked at.</summary>
public enum ElementPart
{
    /// <summary>The text that a person sees in it, with single blanks.</summary>
    Text,

    /// <summary>The value of a control.</summary>
    Value,

    /// <summary>How many elements the selector matches.</summary>
    Count,
}
