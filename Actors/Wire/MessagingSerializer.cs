using Akka.Actor;
using Akka.Serialization;

namespace Messaging.Wire;

/// <summary>
/// The serializer of everything that windows, workers, ports and links say. <see cref="Settings"/> makes an actor system use it.
/// </summary>
public sealed class MessagingSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
{
    /// <summary>The serializer's number; it never changes.</summary>
    public const int Number = 1309;

    /// <summary>HOCON that binds the serializer to every message that may travel.</summary>
    public static string Settings { get; } = $$"""
        akka.actor {
          serializers.messaging = "{{NameOf(typeof(MessagingSerializer))}}"
          serialization-bindings {
        {{string.Join('\n', WireCodec.Types.Select(type => $"    \"{NameOf(type)}\" = messaging"))}}
          }
        }
        """;

    public override int Identifier => Number;

    public override string Manifest(object o) => WireCodec.ManifestOf(o);

    public override byte[] ToBinary(object obj) => WireCodec.Write(obj, new SystemReferences(system));

    /// <exception cref="WireFormatException">The manifest is unknown, or the bytes are not what it says.</exception>
    public override object FromBinary(byte[] bytes, string manifest) => WireCodec.Read(bytes, manifest, new SystemReferences(system));

    private static string NameOf(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";
}
