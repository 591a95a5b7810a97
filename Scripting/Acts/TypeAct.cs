namespace Messaging.Scripting.Acts;

/// <summary>Types a text into the first text field that a selector matches, in place of what it holds.</summary>
public sealed record TypeAct(string Selector, string Text) : PageAct
{
    public override string ToString() => $"type {Selector} {ActWords.Quote(Text)}";
}
