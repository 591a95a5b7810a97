using System.Collections.Immutable;
using Hocon.Reading;

namespace Hocon.Tree;

/// <summary>
/// A path expression (HOCON "Paths as keys"): keys joined by dots, where a key with special characters stands in quotes.
/// </summary>
internal sealed class KeyPath
{
    /// <summary>The empty path: the document itself.</summary>
    public static readonly KeyPath Root = new([]);

    private KeyPath(ImmutableArray<string> keys) => Keys = keys;

    public ImmutableArray<string> Keys { get; }

    public static KeyPath Of(IEnumerable<string> keys) => new([.. keys]);

    /// <summary>
    /// Reads a path that is handed to a getter. Between dots any character may stand, so that keys such as <c>/user/*</c> need
    /// quotes only if they have a dot.
    /// </summary>
    /// <returns>The path, or null for a text that names nothing: an empty one, one with an empty key, or with an open quote.</returns>
    public static KeyPath? Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var keys = ImmutableArray.CreateBuilder<string>();
        var cursor = new Cursor(path, null);
        while (cursor.Peek() == '"' ? QuotedReader.TryRead(cursor, out var key) : TryTakeBare(cursor, out key))
        {
            keys.Add(key);
            if (cursor.AtEnd)
                return new KeyPath(keys.ToImmutable());
            if (cursor.Take() != '.')
                return null;
        }

        return null;
    }

    public KeyPath Append(string key) => new(Keys.Add(key));

    public KeyPath Append(KeyPath rest) => new(Keys.AddRange(rest.Keys));

    private static bool TryTakeBare(Cursor cursor, out string key)
    {
        key = cursor.TakeWhile(c => c is not ('.' or '"')).Trim();
        return key.Length > 0;
    }

    /// <summary>The path as one writes it, with quotes only where they are needed.</summary>
    public override string ToString() => string.Join('.', Keys.Select(NodeWriter.Key));
}
