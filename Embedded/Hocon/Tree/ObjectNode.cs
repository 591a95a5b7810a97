namespace Hocon.Tree;

/// <summary>Named values, in the order in which their names were first written.</summary>
internal sealed class ObjectNode : Node
{
    public static readonly ObjectNode Empty = new(new OrderedDictionary<string, Node>(StringComparer.Ordinal));

    private readonly OrderedDictionary<string, Node> _fields;

    /// <param name="fields">The fields; the caller hands them over and does not change them afterwards.</param>
    public ObjectNode(OrderedDictionary<string, Node> fields) => _fields = fields;

    public IReadOnlyDictionary<string, Node> Fields => _fields;

    public int Count => _fields.Count;

    public override string Form => "an object";

    /// <summary>The value at a path, or null where the document has none.</summary>
    public Node? Find(string path)
    {
        if (KeyPath.Parse(path) is not { } parsed)
            return null;
        Node? found = this;
        foreach (var key in parsed.Keys)
        {
            if (found is not ObjectNode group || !group._fields.TryGetValue(key, out found))
                return null;
        }

        return found;
    }

    /// <summary>
    /// This object with everything from <paramref name="fallback"/> that it does not define itself. Two objects under
    /// one key merge; for any other pair the value of this object stands.
    /// </summary>
    public ObjectNode WithFallback(ObjectNode fallback)
    {
        if (fallback.Count == 0)
            return this;
        if (Count == 0)
            return fallback;

        var merged = new OrderedDictionary<string, Node>(_fields, StringComparer.Ordinal);
        foreach (var (key, value) in fallback._fields)
        {
            if (!merged.TryGetValue(key, out var own))
                merged[key] = value;
            else if (own is ObjectNode ownGroup && value is ObjectNode fallbackGroup)
                merged[key] = ownGroup.WithFallback(fallbackGroup);
        }

        return new ObjectNode(merged);
    }

    /// <summary>Every path that leads to something other than an object (or to an empty one), in document order.</summary>
    public IEnumerable<KeyPath> Leaves() => Leaves(KeyPath.Root);

    private IEnumerable<KeyPath> Leaves(KeyPath prefix)
    {
        foreach (var (key, value) in _fields)
        {
            var path = prefix.Append(key);
            if (value is ObjectNode { Count: > 0 } group)
            {
                foreach (var leaf in group.Leaves(path))
                    yield return leaf;
            }
            else
            {
                yield return path;
            }
        }
    }
}
