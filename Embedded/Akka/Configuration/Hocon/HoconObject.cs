using Hocon.Tree;

namespace Akka.Configuration.Hocon;

/// <summary>A value that has fields.</summary>
public class HoconObject
{
    private readonly ObjectNode _node;

    internal HoconObject(ObjectNode node)
    {
        _node = node;
        Items = node.Fields.ToDictionary(field => field.Key, field => new HoconValue(field.Value));
    }

    /// <summary>The fields by their keys.</summary>
    public Dictionary<string, HoconValue> Items { get; }

    /// <summary>The value of a field.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public HoconValue GetKey(string key) => Items[key];

    public override string ToString() => NodeWriter.Write(_node, 1, HoconValue.IndentSize);
}
