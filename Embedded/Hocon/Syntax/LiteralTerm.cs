using Hocon.Reading;
using Hocon.Tree;

namespace Hocon.Syntax;

/// <summary>Text or null: nothing in it is left to resolve.</summary>
internal sealed class LiteralTerm(Position position, Node value) : Term(position)
{
    public Node Value { get; } = value;
}
