namespace Messaging.Scripting.Acts;

/// <summary>Selects one option of the first select element that a selector matches.</summary>
/// <param name="Option">The option's value, or else its text as it is shown.</param>
public sealed record SelectAct(string Selector, string Option) : PageAct
{
    public override string ToString() => $"select {Selector} {ActWords.Quote(Option)}";
}
