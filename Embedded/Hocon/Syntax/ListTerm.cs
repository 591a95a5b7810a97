using Hocon.Reading;

namespace Hocon.Syntax;

/// <summary>A list as it was written.</summary>
internal sealed class ListTerm(Position position, IReadOnlyList<Term> items) : Term(position)
{
    public IReadOnlyList<Term> Items { get; } = items;
}
