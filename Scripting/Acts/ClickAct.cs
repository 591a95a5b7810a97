namespace Messaging.Scripting.Acts;

/// <summary>Clicks on the first element that a selector matches, with all that a click brings about.</summary>
public sealed record ClickAct(string Selector) : PageAct
{
    public override string ToString() => $"click {Selector}";
}
