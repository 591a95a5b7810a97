using Akka.Configuration;

namespace Akka.Actor;

/// <summary>The phases of the configuration and an order that respects what each depends on.</summary>
internal sealed class ShutdownPhases
{
    private readonly Dictionary<string, ShutdownPhase> _byName;
    private readonly ShutdownPhase _default;
    private readonly List<string> _ordered = [];

    private ShutdownPhases(Dictionary<string, ShutdownPhase> byName, IEnumerable<string> names, ShutdownPhase @default)
    {
        _byName = byName;
        _default = @default;
        var onTheWay = new List<string>();
        foreach (var name in names)
        {
            Place(name, onTheWay);
        }
    }

    /// <summary>Every phase after those that it depends on; otherwise in the order of the configuration.</summary>
    public IReadOnlyList<string> Ordered => _ordered;

    /// <summary>The phase of that name; one that is only mentioned by others is as the defaults say.</summary>
    public ShutdownPhase this[string name] => _byName.GetValueOrDefault(name, _default);

    /// <exception cref="ArgumentException">A phase depends on itself.</exception>
    public static ShutdownPhases From(Config config)
    {
        var section = config.GetConfig("phases") ?? Config.Empty;
        var defaultTimeout = config.GetTimeSpan("default-phase-timeout", TimeSpan.FromSeconds(5), allowInfinite: false);
        var names = section.AsEnumerable().Select(entry => entry.Key).ToList();
        var byName = names.ToDictionary(name => name, name => Read(section.GetConfig(name) ?? Config.Empty, defaultTimeout));
        return new ShutdownPhases(byName, names, Read(Config.Empty, defaultTimeout));
    }

    public bool IsDefined(string name) => _byName.ContainsKey(name);

    /// <summary>Whether the phase is defined, or another one depends on it.</summary>
    public bool IsKnown(string name) => _ordered.Contains(name);

    private static ShutdownPhase Read(Config section, TimeSpan defaultTimeout) => new(
        section.GetStringList("depends-on", []),
        section.GetTimeSpan("timeout", defaultTimeout, allowInfinite: false),
        section.GetBoolean("recover", true));

    private void Place(string name, List<string> onTheWay)
    {
        if (_ordered.Contains(name))
        {
            return;
        }

        if (onTheWay.Contains(name))
        {
            throw new ArgumentException(
                $"Cycle detected in graph of phases. It must be a DAG. phase [{name}] depends transitively on itself: "
                + $"{string.Join(" -> ", onTheWay.SkipWhile(phase => phase != name))} -> {name}");
        }

        onTheWay.Add(name);
        foreach (var earlier in this[name].DependsOn)
        {
            Place(earlier, onTheWay);
        }

        onTheWay.Remove(name);
        _ordered.Add(name);
    }
}
