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

    public void CountCharacters(int count) => _totals.Characters += count;

    /// <summary>The scope of a document that is included at a path of this one.</summary>
    public ReadingScope Included(KeyPath path) => new(_totals, Prefix.Append(path), IncludeNesting + 1);

    private sealed class Totals
    {
        public long Characters { get; set; }
    }
}
