using Hocon.Tree;

namespace Hocon;

/// <summary>The fields of an object by their keys, in the order in which they were first written.</summary>
public class HoconObject : Dictionary<string, HoconField>
{
    private readonly ObjectNode _node;

    internal HoconObject(ObjectNode node)
        : base(node.Count, StringComparer.Ordinal)
    {
        _node = node;
        foreach (var (key, value) in node.Fields)
            Add(key, new HoconField(key, new HoconValue(value)));
    }

    public HoconType Type => HoconType.Object;

    /// <summary>Whether there are no fields.</summary>
    public bool IsEmpty => _node.Count == 0;

    public override string ToString() => NodeWriter.Write(_node, 1, HoconValue.IndentSize);
}
