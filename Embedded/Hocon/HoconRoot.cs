using System.Diagnostics.CodeAnalysis;
using Hocon.Converting;
using Hocon.Tree;

namespace Hocon;

/// <summary>
/// A whole document, read by path. A getter without default throws <see cref="HoconValueException"/>, which names the path,
/// if there is no value or it cannot be read as the type asked for; a getter with default gives the default in both cases.
/// </summary>
public class HoconRoot
{
    /// <param name="value">The value at the top.</param>
    public HoconRoot(HoconValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The value at the top.</summary>
    public virtual HoconValue Value { get; protected set; }

    // What the getters read: the value at the top with everything that fallbacks add.
    internal virtual Node Everything => Value.Node;

    /// <summary>Whether there is a value at a path.</summary>
    public virtual bool HasPath(string path) => Find(path) is not null;

    public virtual bool TryGetValue(string path, [NotNullWhen(true)] out HoconValue? result)
    {
        result = Find(path) is { } node ? new HoconValue(node) : null;
        return result is not null;
    }

    public virtual HoconValue GetValue(string path) => new(Required(path));

    public virtual HoconObject GetObject(string path) => Read(path, node => new HoconValue(node).GetObject());

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual HoconObject? GetObject(string path, HoconObject? @default) =>
        Find(path) is ObjectNode group ? new HoconObject(group) : @default;

    public virtual IList<HoconObject> GetObjectList(string path) => Read(path, node => new HoconValue(node).GetObjectList());

    /// <summary>The text at a path, or null for a null.</summary>
    public virtual string? GetString(string path) => Read(path, node => new HoconValue(node).GetString());

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual string? GetString(string path, string? @default) =>
        TryGetValue(path, out var value) && value.TryGetString(out var text) ? text! : @default;

    public virtual bool GetBoolean(string path) => Read(path, Conversions.Boolean.Read);

    public virtual bool GetBoolean(string path, bool @default) => Get(path, Conversions.Boolean, @default);

    public virtual byte GetByte(string path) => Read(path, Conversions.Byte.Read);

    public virtual byte GetByte(string path, byte @default) => Get(path, Conversions.Byte, @default);

    public virtual int GetInt(string path) => Read(path, Conversions.Int.Read);

    public virtual int GetInt(string path, int @default) => Get(path, Conversions.Int, @default);

    public virtual long GetLong(string path) => Read(path, Conversions.Long.Read);

    public virtual long GetLong(string path, long @default) => Get(path, Conversions.Long, @default);

    public virtual float GetFloat(string path) => Read(path, Conversions.Float.Read);

    public virtual float GetFloat(string path, float @default) => Get(path, Conversions.Float, @default);

    public virtual double GetDouble(string path) => Read(path, Conversions.Double.Read);

    public virtual double GetDouble(string path, double @default) => Get(path, Conversions.Double, @default);

    public virtual decimal GetDecimal(string path) => Read(path, Conversions.Decimal.Read);

    public virtual decimal GetDecimal(string path, decimal @default) => Get(path, Conversions.Decimal, @default);

    /// <summary>A size in bytes, with or without unit.</summary>
    public virtual long? GetByteSize(string path) => Read(path, Conversions.ByteSize.Read);

    /// <summary>A size in bytes, with or without unit.</summary>
    public virtual long? GetByteSize(string path, long? @default) =>
        Find(path) is { } node && Conversions.ByteSize.TryRead(node, out var size) ? size : @default;

    /// <summary>A duration; a number without unit counts milliseconds.</summary>
    /// <param name="path">Where to look.</param>
    /// <param name="allowInfinite">Whether <c>infinite</c> is a duration too; it gives <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    public virtual TimeSpan GetTimeSpan(string path, bool allowInfinite = true) => Read(path, Conversions.DurationOr(allowInfinite).Read);

    /// <summary>As <see cref="GetTimeSpan(string, bool)"/>, or the default; zero if that is null.</summary>
    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default, bool allowInfinite = true) =>
        Get(path, Conversions.DurationOr(allowInfinite), @default.GetValueOrDefault());

    public virtual IList<string> GetStringList(string path) => Read(path, Conversions.Text.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<string>? GetStringList(string path, IList<string>? @default) => GetList(path, Conversions.Text, @default);

    public virtual IList<bool> GetBooleanList(string path) => Read(path, Conversions.Boolean.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<bool>? GetBooleanList(string path, IList<bool>? @default) => GetList(path, Conversions.Boolean, @default);

    public virtual IList<byte> GetByteList(string path) => Read(path, Conversions.Byte.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<byte>? GetByteList(string path, IList<byte>? @default) => GetList(path, Conversions.Byte, @default);

    public virtual IList<int> GetIntList(string path) => Read(path, Conversions.Int.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<int>? GetIntList(string path, IList<int>? @default) => GetList(path, Conversions.Int, @default);

    public virtual IList<long> GetLongList(string path) => Read(path, Conversions.Long.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<long>? GetLongList(string path, IList<long>? @default) => GetList(path, Conversions.Long, @default);

    public virtual IList<float> GetFloatList(string path) => Read(path, Conversions.Float.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<float>? GetFloatList(string path, IList<float>? @default) => GetList(path, Conversions.Float, @default);

    public virtual IList<double> GetDoubleList(string path) => Read(path, Conversions.Double.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<double>? GetDoubleList(string path, IList<double>? @default) => GetList(path, Conversions.Double, @default);

    public virtual IList<decimal> GetDecimalList(string path) => Read(path, Conversions.Decimal.ReadList);

    [return: NotNullIfNotNull(nameof(@default))]
    public virtual IList<decimal>? GetDecimalList(string path, IList<decimal>? @default) => GetList(path, Conversions.Decimal, @default);

    /// <summary>The fields at the top.</summary>
    public virtual IEnumerable<KeyValuePair<string, HoconField>> AsEnumerable() => new HoconValue(Everything).GetObject();

    /// <summary>The document as HOCON.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>The document as HOCON.</summary>
    /// <param name="indentSize">Spaces per level.</param>
    public string PrettyPrint(int indentSize) => Value.ToString(1, indentSize);

    private protected Node? Find(string path) => (Everything as ObjectNode)?.Find(path);

    private Node Required(string path) => Find(path)
        ?? throw new HoconValueException($"{path}: a value is expected here, but there is none", path, null);

    private T Read<T>(string path, Func<Node, T> read)
    {
        var node = Required(path);
        try
        {
            return read(node);
        }
        catch (Exception problem) when (problem is FormatException or HoconException)
        {
            throw new HoconValueException($"{path}: {problem.Message}", path, problem);
        }
    }

    private T Get<T>(string path, Conversion<T> conversion, T @default) =>
        Find(path) is { } node && conversion.TryRead(node, out var value) ? value : @default;

    private IList<T>? GetList<T>(string path, Conversion<T> conversion, IList<T>? @default) =>
        Find(path) is { } node && conversion.TryReadList(node, out var values) ? values : @default;
}
