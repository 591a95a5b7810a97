using Akka.Actor;

namespace Akka.Serialization;

/// <summary>A serializer that names what it has written by short texts of its own, so that types may be renamed and moved.</summary>
public abstract class SerializerWithStringManifest : Serializer
{
    protected SerializerWithStringManifest(ExtendedActorSystem system)
        : base(system)
    {
    }

    public sealed override bool IncludeManifest => true;

    public sealed override object FromBinary(byte[] bytes, Type type) => FromBinary(bytes, TypeManifest.Of(type));

    /// <param name="manifest">What <see cref="Manifest"/> had returned for the object.</param>
    public abstract object FromBinary(byte[] bytes, string manifest);

    public abstract string Manifest(object o);
}
