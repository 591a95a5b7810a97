using System.Collections.Concurrent;
using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Configuration;
using Akka.Util;

namespace Akka.Serialization;

/// <summary>The serializers of an actor system, as <c>akka.actor.serializers</c> and <c>akka.actor.serialization-bindings</c> have them.</summary>
public class Serialization
{
    private const string SerializersSetting = "akka.actor.serializers";

    private readonly ConcurrentDictionary<int, Serializer> _byId = new();
    private readonly ConcurrentDictionary<string, Serializer> _byName = new();
    private readonly NullSerializer _null;
    private readonly SerializerBindings _bindings;

    /// <exception cref="ConfigurationException">The settings cannot be used.</exception>
    public Serialization(ExtendedActorSystem system)
    {
        System = system;
        _null = new NullSerializer(system);
        _byId[_null.Identifier] = _null;
        var settings = system.Settings.Config;
        foreach (var (name, type) in settings.GetConfig(SerializersSetting)?.AsEnumerable() ?? [])
        {
            AddSerializer(name, Create(name, type.GetString()!));
        }

        _bindings = SerializerBindings.From(settings.GetConfig("akka.actor.serialization-bindings"), _byName);
    }

    public ExtendedActorSystem System { get; }

    /// <summary>The text that <see cref="DeserializeActorRef"/> finds the actor by; empty for no sender.</summary>
    public static string SerializedActorPath(IActorRef actorRef) =>
        actorRef is null ? string.Empty : actorRef.Path.ToSerializationFormat();

    /// <summary>What <see cref="Deserialize(byte[], int, string)"/> needs to know besides the bytes.</summary>
    public static string ManifestFor(Serializer s, object msg) => s switch
    {
        SerializerWithStringManifest named => named.Manifest(msg),
        { IncludeManifest: true } => TypeManifest.Of(msg.GetType()),
        _ => string.Empty,
    };

    public void AddSerializer(string name, Serializer serializer)
    {
        _byName[name] = serializer;
        _byId[serializer.Identifier] = serializer;
    }

    public void AddSerializationMap(Type type, Serializer serializer) => _bindings.Bind(type, serializer);

    /// <param name="defaultSerializerName">What serves types that nothing is bound to.</param>
    /// <exception cref="SerializationException">There is no serializer for it.</exception>
    public Serializer FindSerializerFor(object obj, string? defaultSerializerName = null) =>
        obj is null ? _null : FindSerializerForType(obj.GetType(), defaultSerializerName);

    /// <inheritdoc cref="FindSerializerFor"/>
    public Serializer FindSerializerForType(Type objectType, string? defaultSerializerName = null)
    {
        try
        {
            return _bindings.For(objectType);
        }
        catch (SerializationException) when (defaultSerializerName is not null && _byName.TryGetValue(defaultSerializerName, out var serializer))
        {
            return serializer;
        }
    }

    public byte[] Serialize(object o) => FindSerializerFor(o).ToBinary(o);

    /// <exception cref="SerializationException">There is no such serializer, or the bytes are not what it writes.</exception>
    public object Deserialize(byte[] bytes, int serializerId, Type type) => WithId(serializerId).FromBinary(bytes, type);

    /// <inheritdoc cref="Deserialize(byte[], int, Type)"/>
    public object Deserialize(byte[] bytes, int serializerId, string manifest) => WithId(serializerId) switch
    {
        SerializerWithStringManifest named => named.FromBinary(bytes, manifest),
        var serializer when string.IsNullOrEmpty(manifest) => serializer.FromBinary(bytes, null!),
        var serializer => serializer.FromBinary(bytes, TypeManifest.Find(manifest)),
    };

    /// <summary>The actor of that path. If it is no longer there, a reference whose messages are dead letters.</summary>
    public IActorRef DeserializeActorRef(string path) => SerializedReferences.Resolve(path, (ActorSystemImpl)System);

    private Serializer WithId(int id) => _byId.GetValueOrDefault(id) ?? throw new SerializationException(
        $"Cannot find serializer with id [{id}]; {SerializersSetting} has it on the side that wrote, but not here.");

    /// <summary>Akka.NET's default serializer uses a JSON library; the name stands for this engine's own default.</summary>
    private Serializer Create(string name, string type) => type.StartsWith("Akka.Serialization.NewtonSoftJsonSerializer", StringComparison.Ordinal)
        ? new ObjectGraphSerializer(System)
        : ConfiguredType.Create<Serializer>($"{SerializersSetting}.{name}", type, System);
}
