using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>The dispatchers of an actor system, found by the path of their section in the configuration.</summary>
public sealed class Dispatchers
{
    public const string DefaultDispatcherId = "akka.actor.default-dispatcher";
    public const string DefaultBlockingDispatcherId = "akka.actor.default-blocking-io-dispatcher";

    internal const string InternalDispatcherId = "akka.actor.internal-dispatcher";
    private const int MaxAliasDepth = 20;

    private readonly ConcurrentDictionary<string, MessageDispatcherConfigurator> _configurators = new();
    private readonly Settings _settings;
    private readonly IDispatcherPrerequisites _prerequisites;

    internal Dispatchers(Settings settings, IDispatcherPrerequisites prerequisites)
    {
        _settings = settings;
        _prerequisites = prerequisites;
        DefaultGlobalDispatcher = Lookup(DefaultDispatcherId);
        InternalDispatcher = Lookup(InternalDispatcherId);
    }

    /// <summary>The dispatcher of actors that name none.</summary>
    public MessageDispatcher DefaultGlobalDispatcher { get; }

    /// <summary>The dispatcher of the guardians and of the engine's own actors.</summary>
    internal MessageDispatcher InternalDispatcher { get; }

    /// <exception cref="ConfigurationException">There is no such dispatcher, or its section cannot be used.</exception>
    public MessageDispatcher Lookup(string dispatcherName) => Configurator(dispatcherName).Dispatcher();

    public bool HasDispatcher(string id) => _configurators.ContainsKey(id) || _settings.Config.HasPath(id);

    /// <summary>Makes a dispatcher known under an id that the configuration does not have. Returns false if the id is taken.</summary>
    public bool RegisterConfigurator(string id, MessageDispatcherConfigurator configurator) =>
        _configurators.TryAdd(id, configurator);

    private MessageDispatcherConfigurator Configurator(string id) =>
        _configurators.TryGetValue(id, out var known) ? known : _configurators.GetOrAdd(id, FromConfig(id, MaxAliasDepth));

    private MessageDispatcherConfigurator FromConfig(string id, int depth)
    {
        if (!_settings.Config.HasPath(id))
        {
            throw new ConfigurationException($"Dispatcher [{id}] not configured.");
        }

        if (depth == 0)
        {
            throw new ConfigurationException($"Dispatcher [{id}]: more than {MaxAliasDepth} names that only refer to other names.");
        }

        if (IsAlias(id, out var target))
        {
            return FromConfig(target, depth - 1);
        }

        var section = _settings.Config.GetConfig(id);
        var named = ConfigurationFactory.ParseString($"id = \"{id}\"").WithFallback(section);
        var config = id == DefaultDispatcherId ? named : named.WithFallback(_settings.Config.GetConfig(DefaultDispatcherId));
        return DispatcherTypes.Create(id, config, _prerequisites);
    }

    /// <summary>A dispatcher's id may stand for another id: <c>my-dispatcher = akka.actor.default-dispatcher</c>.</summary>
    private bool IsAlias(string id, out string target)
    {
        target = _settings.Config.GetConfig(id) is null ? _settings.Config.GetString(id, string.Empty) : string.Empty;
        return target.Length > 0;
    }
}
