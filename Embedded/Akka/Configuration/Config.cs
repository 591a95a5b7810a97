using System.Diagnostics.CodeAnalysis;
using Akka.Configuration.Hocon;
using Hocon.Converting;
using Hocon.Tree;

namespace Akka.Configuration;

/// <summary>
/// Settings by path, such as <c>akka.loglevel</c>. A path that is missing, or null, gives the default that the caller
/// names; a value that cannot be read as the type asked for is a <see cref="FormatException"/> that names the path.
/// </summary>
public class Config
{
    /// <summary>Settings without any path.</summary>
    public static readonly Config Empty = new(ObjectNode.Empty);

    // What was parsed, without what fallbacks added.
    private readonly ObjectNode _own;

    /// <param name="root">The object that has the settings.</param>
    /// <exception cref="ArgumentException">The root is not an object.</exception>
    public Config(HoconRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        _own = Values = root.Value.Node as ObjectNode
            ?? throw new ArgumentException($"settings must be an object, not {root.Value.Node.Form}", nameof(root));
    }

    internal Config(ObjectNode values)
        : this(values, values)
    {
    }

    private Config(ObjectNode own, ObjectNode values)
    {
        _own = own;
        Values = values;
    }

    /// <summary>Whether there is no setting at all.</summary>
    public virtual bool IsEmpty => Values.Count == 0;

    /// <summary>All settings as one value, with those of fallbacks.</summary>
    public virtual HoconValue Root => new(Values);

    internal ObjectNode Values { get; }

    /// <summary>Every path that leads to a value, in document order, own settings first.</summary>
    internal IEnumerable<string> Paths => Values.Leaves().Select(path => path.ToString());

    public static implicit operator Config(string str) => ConfigurationFactory.ParseString(str);

    public static Config operator +(Config config, string fallback) => config.WithFallback(ConfigurationFactory.ParseString(fallback));

    public static Config operator +(string configHocon, Config fallbackConfig) =>
        ConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

    /// <summary>Whether there is a value at a path; null counts as none.</summary>
    public virtual bool HasPath(string path) => Find(path) is not null;

    /// <summary>The value at a path, or null.</summary>
    public HoconValue? GetValue(string path) => Find(path) is { } node ? new HoconValue(node) : null;

    /// <summary>The settings below a path, or null if there are none.</summary>
    public virtual Config? GetConfig(string path) => Find(path) is ObjectNode found
        ? new Config(_own.Find(path) as ObjectNode ?? found, found)
        : null;

    /// <summary>The text at a path. An object or a list has none and gives null.</summary>
    [return: NotNullIfNotNull(nameof(@default))]
    public virtual string? GetString(string path, string? @default = null) =>
        Find(path) is { } node ? (node as TextNode)?.Text! : @default;

    public virtual bool GetBoolean(string path, bool @default = false) => Get(path, Conversions.Boolean, @default);

    public virtual int GetInt(string path, int @default = 0) => Get(path, Conversions.Int, @default);

    public virtual long GetLong(string path, long @default = 0) => Get(path, Conversions.Long, @default);

    public virtual float GetFloat(string path, float @default = 0) => Get(path, Conversions.Float, @default);

    public virtual double GetDouble(string path, double @default = 0) => Get(path, Conversions.Double, @default);

    public virtual decimal GetDecimal(string path, decimal @default = 0) => Get(path, Conversions.Decimal, @default);

    /// <summary>A size in bytes, with or without unit, or null.</summary>
    public virtual long? GetByteSize(string path) => GetByteSize(path, null);

    /// <summary>A size in bytes, with or without unit.</summary>
    public virtual long? GetByteSize(string path, long? def = null) =>
        Find(path) is { } node ? Read(path, node, Conversions.ByteSize.Read) : def;

    /// <summary>A duration; a number without unit counts milliseconds. Without value and default it is zero.</summary>
    /// <param name="path">Where to look.</param>
    /// <param name="default">What a missing path gives.</param>
    /// <param name="allowInfinite">Whether <c>infinite</c> is a duration too; it gives <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        Get(path, Conversions.DurationOr(allowInfinite), @default.GetValueOrDefault());

    public virtual IList<bool> GetBooleanList(string path) => GetList(path, Conversions.Boolean);

    public virtual IList<byte> GetByteList(string path) => GetList(path, Conversions.Byte);

    public virtual IList<int> GetIntList(string path) => GetList(path, Conversions.Int);

    public virtual IList<long> GetLongList(string path) => GetList(path, Conversions.Long);

    public virtual IList<float> GetFloatList(string path) => GetList(path, Conversions.Float);

    public virtual IList<double> GetDoubleList(string path) => GetList(path, Conversions.Double);

    public virtual IList<decimal> GetDecimalList(string path) => GetList(path, Conversions.Decimal);

    /// <summary>The strings of a list; a missing path gives an empty one.</summary>
    public virtual IList<string> GetStringList(string path) => GetStringList(path, []);

    public virtual IList<string> GetStringList(string path, string[] defaultPaths) =>
        Find(path) is { } node ? Read(path, node, Conversions.Text.ReadList) : defaultPaths;

    /// <summary>These settings, and those of <paramref name="fallback"/> at every path that these do not have.</summary>
    /// <exception cref="ArgumentException">A configuration cannot be its own fallback.</exception>
    public virtual Config WithFallback(Config? fallback)
    {
        if (ReferenceEquals(fallback, this))
            throw new ArgumentException("A configuration cannot be its own fallback.", nameof(fallback));
        if (fallback is null)
            return this;
        return IsEmpty ? fallback : new Config(_own, Values.WithFallback(fallback.Values));
    }

    /// <summary>The values at the top, by their keys.</summary>
    public virtual IEnumerable<KeyValuePair<string, HoconValue>> AsEnumerable() =>
        Values.Fields.Select(field => KeyValuePair.Create(field.Key, new HoconValue(field.Value)));

    /// <summary>The settings as HOCON, without what fallbacks add.</summary>
    public override string ToString() => ToString(false);

    /// <summary>The settings as HOCON.</summary>
    /// <param name="includeFallback">Whether what fallbacks add is written too.</param>
    public string ToString(bool includeFallback) => new HoconValue(includeFallback ? Values : _own).ToString();

    private static T Read<T>(string path, Node node, Func<Node, T> read)
    {
        try
        {
            return read(node);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{path}: {problem.Message}", problem);
        }
    }

    private Node? Find(string path) => Values.Find(path) is { } node and not NullNode ? node : null;

    private T Get<T>(string path, Conversion<T> conversion, T @default) =>
        Find(path) is { } node ? Read(path, node, conversion.Read) : @default;

    private List<T> GetList<T>(string path, Conversion<T> conversion) => Find(path) is { } node
        ? Read(path, node, conversion.ReadList)
        : throw new ConfigurationException($"{path}: a list is expected here, but there is no value.");
}
