using Hocon.Tree;

namespace Hocon;

/// <summary>Settings by path, such as <c>akka.loglevel</c>, with fallbacks for what they do not set themselves.</summary>
public class Config : HoconRoot
{
    /// <param name="root">The document that has the settings.</param>
    public Config(HoconRoot root)
        : this(root?.Value.Node ?? throw new ArgumentNullException(nameof(root)), Object(root.Everything))
    {
    }

    /// <param name="root">The document that has the settings.</param>
    /// <param name="fallback">What counts where the document sets nothing.</param>
    public Config(HoconRoot root, Config fallback)
        : this(root?.Value.Node ?? throw new ArgumentNullException(nameof(root)), Object(root.Everything).WithFallback(fallback.Values))
    {
    }

    internal Config(ObjectNode values)
        : this(values, values)
    {
    }

    private Config(Node own, ObjectNode values)
        : base(new HoconValue(own)) => Values = values;

    /// <summary>Settings without any path.</summary>
    public static Config Empty { get; } = new(ObjectNode.Empty);

    /// <summary>Whether there is no setting at all.</summary>
    public virtual bool IsEmpty => Values.Count == 0;

    /// <summary>All settings as one value, with those of fallbacks.</summary>
    public HoconValue Root => new(Values);

    internal override Node Everything => Values;

    private ObjectNode Values { get; }

    public static implicit operator Config(string str) => HoconConfigurationFactory.ParseString(str);

    public static Config operator +(Config config, string fallback) => config.WithFallback(HoconConfigurationFactory.ParseString(fallback));

    public static Config operator +(string configHocon, Config fallbackConfig) =>
        HoconConfigurationFactory.ParseString(configHocon).WithFallback(fallbackConfig);

    /// <summary>The settings below a path; empty if there are none.</summary>
    public virtual Config GetConfig(string path) => Find(path) is ObjectNode found
        ? new Config((Value.Node as ObjectNode)?.Find(path) as ObjectNode ?? found, found)
        : Empty;

    /// <summary>These settings, and those of <paramref name="fallback"/> at every path that these do not have.</summary>
    /// <exception cref="ArgumentException">Settings cannot be their own fallback.</exception>
    public virtual Config WithFallback(Config? fallback)
    {
        if (ReferenceEquals(fallback, this))
            throw new ArgumentException("Settings cannot be their own fallback.", nameof(fallback));
        if (fallback.IsNullOrEmpty())
            return this;
        return IsEmpty ? fallback : new Config(this, fallback);
    }

    /// <summary>The settings as HOCON.</summary>
    /// <param name="useFallbackValues">Whether what fallbacks add is written too.</param>
    public string ToString(bool useFallbackValues) => (useFallbackValues ? Root : Value).ToString();

    private static ObjectNode Object(Node node) =>
        node as ObjectNode ?? throw new HoconException($"settings must be an object, not {node.Form}");
}
