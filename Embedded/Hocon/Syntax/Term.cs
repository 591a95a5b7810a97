using Hocon.Reading;

namespace Hocon.Syntax;

/// <summary>A value as it was written, before substitutions are replaced.</summary>
internal abstract class Term(Position position)
{
    /// <summary>Where it begins, for messages.</summary>
    public Position Position { get; } = position;
}
