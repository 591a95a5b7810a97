using Hocon.Converting;
using Hocon.Tree;

namespace Akka.Configuration.Hocon;

/// <summary>
/// One value of a configuration: text, a list or an object. Reading it as what it is not is a <see cref="FormatException"/>.
/// </summary>
public class HoconValue
{
    internal const int IndentSize = 2;

    internal HoconValue(Node node) => Node = node;

    /// <summary>Whether it is an object without fields.</summary>
    public bool IsEmpty => Node is ObjectNode { Count: 0 };

    internal Node Node { get; }

    public bool IsString() => Node is TextNode or NullNode;

    public bool IsObject() => Node is ObjectNode;

    /// <summary>Whether it is a list with at least one item.</summary>
    public bool IsArray() => Node is ListNode { Items.Count: > 0 };

    /// <summary>The object that this value is, or null.</summary>
    public HoconObject? GetObject() => Node is ObjectNode group ? new HoconObject(group) : null;

    /// <summary>The value of a field, or null.</summary>
    public HoconValue? GetChildObject(string key) =>
        Node is ObjectNode group && group.Fields.TryGetValue(key, out var child) ? new HoconValue(child) : null;

    /// <summary>The items of a list; none if the value is no list.</summary>
    public IList<HoconValue> GetArray() => Node is ListNode list ? [.. list.Items.Select(item => new HoconValue(item))] : [];

    /// <summary>The text that this value is, or null.</summary>
    public string? GetString() => (Node as TextNode)?.Text;

    public bool GetBoolean() => Conversions.Boolean.Read(Node);

    public byte GetByte() => Conversions.Byte.Read(Node);

    public int GetInt() => Conversions.Int.Read(Node);

    public long GetLong() => Conversions.Long.Read(Node);

    public float GetFloat() => Conversions.Float.Read(Node);

    public double GetDouble() => Conversions.Double.Read(Node);

    public decimal GetDecimal() => Conversions.Decimal.Read(Node);

    public long? GetByteSize() => Conversions.ByteSize.Read(Node);

    public TimeSpan GetTimeSpan(bool allowInfinite = true) => Conversions.DurationOr(allowInfinite).Read(Node);

    public IList<string> GetStringList() => Conversions.Text.ReadList(Node);

    public IList<int> GetIntList() => Conversions.Int.ReadList(Node);

    /// <summary>The settings that this value has.</summary>
    public Config ToConfig() => new(new HoconRoot(this));

    /// <summary>Settings in which this value stands under a key.</summary>
    public Config AtKey(string key) => new(new ObjectNode(new OrderedDictionary<string, Node>(StringComparer.Ordinal) { [key] = Node }));

    public override string ToString() => NodeWriter.Write(Node, 1, IndentSize);
}
