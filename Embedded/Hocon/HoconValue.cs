using System.Diagnostics.CodeAnalysis;
using Hocon.Converting;
using Hocon.Tree;

namespace Hocon;

/// <summary>
/// One value: text, null, a list or an object. Reading it as what it is not is a <see cref="HoconException"/> that says what
/// was expected; the methods that begin with Try answer false instead.
/// </summary>
public class HoconValue
{
    internal const int IndentSize = 2;

    internal HoconValue(Node node) => Node = node;

    /// <summary>The form of the value. Text that is not in quotes counts as a number or a boolean where it reads as one.</summary>
    public virtual HoconType Type => Node switch
    {
        ObjectNode => HoconType.Object,
        ListNode => HoconType.Array,
        TextNode { Quoted: false } text when Conversions.Boolean.TryRead(text, out _) => HoconType.Boolean,
        TextNode { Quoted: false } text when Conversions.Double.TryRead(text, out _) || Conversions.Long.TryRead(text, out _) =>
            HoconType.Number,
        _ => HoconType.String,
    };

    internal Node Node { get; }

    public virtual HoconObject GetObject() =>
        TryGetObject(out var found) ? found : throw new HoconException($"{Node.Form} is not an object");

    public virtual bool TryGetObject([NotNullWhen(true)] out HoconObject? result)
    {
        result = Node is ObjectNode group ? new HoconObject(group) : null;
        return result is not null;
    }

    /// <summary>The items of a list, or of an object whose keys are numbers.</summary>
    public virtual IList<HoconValue> GetArray() =>
        TryGetArray(out var found) ? found : throw new HoconException($"{Node.Form} is not a list");

    public virtual bool TryGetArray([NotNullWhen(true)] out List<HoconValue>? result)
    {
        result = IndexedObject.TryGetItems(Node, out var items) ? [.. items.Select(item => new HoconValue(item))] : null;
        return result is not null;
    }

    /// <summary>The text, or null for a null.</summary>
    public virtual string? GetString() =>
        TryGetString(out var found) ? found : throw new HoconException($"{Node.Form} is not text");

    public virtual bool TryGetString(out string? result)
    {
        result = (Node as TextNode)?.Text;
        return Node is TextNode or NullNode;
    }

    public bool GetBoolean() => Read(Conversions.Boolean.Read);

    public byte GetByte() => Read(Conversions.Byte.Read);

    public int GetInt() => Read(Conversions.Int.Read);

    public long GetLong() => Read(Conversions.Long.Read);

    public float GetFloat() => Read(Conversions.Float.Read);

    public double GetDouble() => Read(Conversions.Double.Read);

    public decimal GetDecimal() => Read(Conversions.Decimal.Read);

    /// <summary>A size in bytes, with or without unit.</summary>
    public long? GetByteSize() => Read(Conversions.ByteSize.Read);

    /// <summary>A duration; a number without unit counts milliseconds.</summary>
    /// <param name="allowInfinite">Whether <c>infinite</c> is a duration too; it gives <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    public TimeSpan GetTimeSpan(bool allowInfinite = true) => Read(Conversions.DurationOr(allowInfinite).Read);

    public IList<bool> GetBooleanList() => Read(Conversions.Boolean.ReadList);

    public IList<byte> GetByteList() => Read(Conversions.Byte.ReadList);

    public IList<int> GetIntList() => Read(Conversions.Int.ReadList);

    public IList<long> GetLongList() => Read(Conversions.Long.ReadList);

    public IList<float> GetFloatList() => Read(Conversions.Float.ReadList);

    public IList<double> GetDoubleList() => Read(Conversions.Double.ReadList);

    public IList<decimal> GetDecimalList() => Read(Conversions.Decimal.ReadList);

    public IList<string> GetStringList() => Read(Conversions.Text.ReadList);

    public IList<HoconObject> GetObjectList() => [.. GetArray().Select(item => item.GetObject())];

    /// <summary>The value as HOCON that reads back as the same value.</summary>
    public override string ToString() => ToString(1, IndentSize);

    /// <summary>The value as HOCON.</summary>
    /// <param name="indent">The level of its fields, from 1.</param>
    /// <param name="indentSize">Spaces per level.</param>
    public virtual string ToString(int indent, int indentSize) => NodeWriter.Write(Node, indent, indentSize);

    private T Read<T>(Func<Node, T> read)
    {
        try
        {
            return read(Node);
        }
        catch (FormatException problem)
        {
            throw new HoconException(problem.Message, problem);
        }
    }
}
