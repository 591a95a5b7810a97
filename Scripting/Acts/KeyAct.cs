namespace Messaging.Scripting.Acts;

/// <summary>Presses and releases a key, with what it brings about: a letter is typed, Enter submits, Space and Enter press a button.</summary>
/// <param name="Selector">Matches the element that gets the focus first; null for the one that has it.</param>
/// <param name="Key">As <c>KeyboardEvent.key</c> names it, for example <c>Enter</c> or <c>a</c>.</param>
public sealed record KeyAct(string? Selector, string Key) : PageAct
{
    public override string ToString() => Selector is null ? $"key {ActWords.Quote(Key)}" : $"key {Selector} {ActWords.Quote(Key)}";
}
