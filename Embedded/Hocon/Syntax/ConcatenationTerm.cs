using Hocon.Reading;

namespace Hocon.Syntax;

/// <summary>Several values on one line, which join to one string, one list or one object.</summary>
internal sealed class ConcatenationTerm(Position position, IReadOnlyList<Term> parts) : Term(position)
{
    public IReadOnlyList<Term> Parts { get; } = parts;
}
