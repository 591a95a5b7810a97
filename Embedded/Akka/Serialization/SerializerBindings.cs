using System.Collections.Concurrent;
using System.Runtime.Serialization;
using Akka.Configuration;
using Akka.Util;

namespace Akka.Serialization;

/// <summary>Which serializer serves which type: the one that is bound to the most specific of its classes and interfaces.</summary>
internal sealed class SerializerBindings
{
    private const string NoSerializer = "none";

    private readonly ConcurrentDictionary<Type, Serializer> _chosen = new();
    private readonly Lock _lock = new();
    private readonly List<(Type Type, Serializer Serializer)> _bound = [];

    /// <exception cref="ConfigurationException">A type or a serializer is not there.</exception>
    public static SerializerBindings From(Config? section, IReadOnlyDictionary<string, Serializer> byName)
    {
        const string Setting = "akka.actor.serialization-bindings";
        var bindings = new SerializerBindings();
        foreach (var (typeName, value) in section?.AsEnumerable() ?? [])
        {
            var name = value.GetString() ?? NoSerializer;
            if (name == NoSerializer)
            {
                continue;
            }

            var serializer = byName.GetValueOrDefault(name)
                ?? throw new ConfigurationException($"{Setting}: [{typeName}] is bound to [{name}], which akka.actor.serializers does not have.");
            bindings.Bind(ConfiguredType.Find(Setting, typeName), serializer);
        }

        return bindings;
    }

    public void Bind(Type type, Serializer serializer)
    {
        lock (_lock)
        {
            _bound.RemoveAll(binding => binding.Type == type);
            _bound.Add((type, serializer));
            _chosen.Clear();
        }
    }

    /// <exception cref="SerializationException">No serializer is bound to any of the type's classes and interfaces.</exception>
    public Serializer For(Type type) => _chosen.TryGetValue(type, out var known) ? known : Choose(type);

    private Serializer Choose(Type type)
    {
        lock (_lock)
        {
            (Type Type, Serializer Serializer)? best = null;
            foreach (var binding in _bound.Where(binding => binding.Type.IsAssignableFrom(type)))
            {
                if (best is null || best.Value.Type.IsAssignableFrom(binding.Type))
                {
                    best = binding;
                }
            }

            return _chosen[type] = best?.Serializer ?? throw new SerializationException($"Serializer not found for type {type.Name}");
        }
    }
}
