using System.Diagnostics.CodeAnalysis;
using Hocon.Tree;

namespace Hocon.Converting;

/// <summary>Reads a value as a .NET type (HOCON "Automatic type conversions").</summary>
/// <param name="expected">What a message says is expected, for example "a whole number".</param>
/// <param name="read">Reads the text of a simple value.</param>
internal sealed class Conversion<T>(string expected, Conversion<T>.Reader read)
{
    /// <summary>Tries to read a text.</summary>
    public delegate bool Reader(string text, [MaybeNullWhen(false)] out T value);

    public bool TryRead(Node node, [MaybeNullWhen(false)] out T value)
    {
        if (node is TextNode text)
            return read(text.Text, out value);
        value = default;
        return false;
    }

    /// <exception cref="FormatException">The value cannot be read so. The message says what is expected.</exception>
    public T Read(Node node) => TryRead(node, out var value) ? value : throw new FormatException($"{node.Form} is not {expected}");

    public bool TryReadList(Node node, [NotNullWhen(true)] out List<T>? values)
    {
        values = null;
        if (!IndexedObject.TryGetItems(node, out var items))
            return false;
        var read = new List<T>(items.Count);
        foreach (var item in items)
        {
            if (!TryRead(item, out var value))
                return false;
            read.Add(value);
        }

        values = read;
        return true;
    }

    /// <exception cref="FormatException">The value is no list, or one of its items cannot be read so.</exception>
    public List<T> ReadList(Node node) => IndexedObject.TryGetItems(node, out var items)
        ? [.. items.Select(Read)]
        : throw new FormatException($"{node.Form} is not a list");
}
