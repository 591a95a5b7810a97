using System.Runtime.CompilerServices;
using Hocon.Tree;

namespace Hocon.Reading;

/// <summary>What the documents of one reading share: the main one, and those that it includes.</summary>
internal sealed class ReadingScope
{
    private readonly Totals _totals;

    public ReadingScope()
        : this(new Totals(), KeyPath.Root, 0)
    {
    }

    private ReadingScope(Totals totals, KeyPath prefix, int includeNesting)
    {
        _totals = totals;
        Prefix = prefix;
        IncludeNesting = includeNesting;
    }

    /// <summary>The path at which the document stands in the main one: empty unless it was included within an object.</summary>
    public KeyPath Prefix { get; }

    /// <summary>How many includes lead to this document.</summary>
    public int IncludeNesting { get; }

    /// <summary>Characters read so far, in all documents.</summary>
    public long Characters => _totals.Characters;

    /// <summary>Begins an object or a list, in this document or in one that includes it.</summary>
    /// <exception cref="HoconParserException">They nest too deep.</exception>
    public void Enter(Position position)
    {
        if (++_totals.Nesting > Limits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new HoconParserException(position, $"objects and lists may nest at most {Limits.Nesting} deep");
    }

    /// <summary>Ends what was begun last.</summary>
    public void Leave() => _totals.Nesting--;

    /// <summary>Checks the path of a field of this document.</summary>
    /// <exception cref="HoconParserException">Its keys nest too deep.</exception>
    public void CheckDepth(KeyPath path, Position position)
    {
        if (Prefix.Keys.Length + path.Keys.Length > Limits.Nesting)
            throw new HoconParserException(position, $"keys may nest at most {Limits.Nesting} deep");
    }

    public void CountCharacters(int count) => _totals.Characters += count;

    /// <summary>The scope of a document that is included at a path of this one.</summary>
    public ReadingScope Included(KeyPath path) => new(_totals, Prefix.Append(path), IncludeNesting + 1);

    private sealed class Totals
    {
        public long Characters { get; set; }

        public int Nesting { get; set; }
    }
}
