namespace Hocon.Tree;

/// <summary>
/// A simple value. HOCON keeps numbers, booleans and strings as they were written and converts on reading.
/// </summary>
/// <param name="text">The characters, without quotes and with escapes replaced.</param>
/// <param name="quoted">Whether it was written in quotes, which makes it a string even when it looks like a number.</param>
internal sealed class TextNode(string text, bool quoted) : Node
{
    public string Text { get; } = text;

    public bool Quoted { get; } = quoted;

    public override string Form => $"'{(Text.Length <= 60 ? Text : Text[..60] + "...")}'";
}
