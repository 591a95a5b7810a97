using Hocon.Reading;
using Hocon.Tree;

namespace Hocon.Syntax;

/// <summary>A substitution, <c>${path}</c> or <c>${?path}</c>.</summary>
internal sealed class ReferenceTerm(Position position, KeyPath path, KeyPath prefix, bool optional) : Term(position)
{
    /// <summary>The path as it is written.</summary>
    public KeyPath Path { get; } = path;

    /// <summary>
    /// Where the file that has it was included: the path is looked up below this prefix first and from the root then
    /// (HOCON "Include semantics: substitution"). Empty outside included files.
    /// </summary>
    public KeyPath Prefix { get; } = prefix;

    /// <summary>Whether nothing at all is an acceptable answer.</summary>
    public bool Optional { get; } = optional;
}
