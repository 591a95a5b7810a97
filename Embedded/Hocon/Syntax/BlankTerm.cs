using Hocon.Reading;

namespace Hocon.Syntax;

/// <summary>
/// The whitespace between two parts of a concatenation. It counts between strings and is nothing between lists or objects.
/// </summary>
internal sealed class BlankTerm(Position position, string text) : Term(position)
{
    public string Text { get; } = text;
}
