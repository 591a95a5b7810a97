using System.Collections.Concurrent;
using Akka.Configuration;
using Akka.Util;

namespace Akka.Actor;

/// <summary>The extensions of one actor system.</summary>
internal sealed class Extensions(ExtendedActorSystem system)
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _byType = new();

    /// <summary>Makes those that <c>akka.extensions</c> names.</summary>
    public void LoadConfigured(Config config)
    {
        const string Setting = "akka.extensions";
        foreach (var name in config.GetStringList(Setting, []))
        {
            Register(ConfiguredType.Create<IExtensionId>(Setting, name));
        }
    }

    public object Register(IExtensionId id) => _byType.TryGetValue(id.ExtensionType, out var there) ? there.Value : Make(id);

    public bool Has(Type type) => _byType.ContainsKey(type);

    public bool TryGet(Type type, out object extension)
    {
        var isThere = _byType.TryGetValue(type, out var found);
        extension = found?.Value!;
        return isThere;
    }

    private object Make(IExtensionId id) => _byType.GetOrAdd(id.ExtensionType, _ => new Lazy<object>(() => id.CreateExtension(system))).Value;
}
