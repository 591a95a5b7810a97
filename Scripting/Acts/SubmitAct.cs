namespace Messaging.Scripting.Acts;

/// <summary>Submits the first form that a selector matches, or the form of the control that it matches, as its submit button would.</summary>
public sealed record SubmitAct(string Selector) : PageAct
{
    public override string ToString() => $"submit {Selector}";
}
