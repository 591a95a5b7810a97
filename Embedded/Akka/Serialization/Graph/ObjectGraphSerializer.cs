using System.Runtime.Serialization;
using Akka.Actor;

namespace Akka.Serialization;

/// <summary>
/// The default serializer: writes the fields of an object and of all that it refers to, shared and circular references included, and
/// references to actors by their paths. It is for messages within a program of one version: the form is neither meant to be kept, nor to
/// be read from somebody who is not trusted.
/// </summary>
internal sealed class ObjectGraphSerializer(ExtendedActorSystem system) : Serializer(system)
{
    public override int Identifier => 1;

    public override bool IncludeManifest => false;

    /// <exception cref="SerializationException">It holds something that has no meaning elsewhere, such as a delegate or a thread.</exception>
    public override byte[] ToBinary(object obj)
    {
        try
        {
            var writer = new GraphWriter();
            writer.Write(obj);
            return writer.ToArray();
        }
        catch (InsufficientExecutionStackException cause)
        {
            throw new SerializationException($"An object of {obj.GetType()} is nested too deeply.", cause);
        }
    }

    /// <exception cref="SerializationException">The bytes are not what <see cref="ToBinary"/> writes.</exception>
    public override object FromBinary(byte[] bytes, Type type)
    {
        try
        {
            return new GraphReader(bytes, this.system.Serialization).Read()!;
        }
        catch (Exception cause) when (cause is EndOfStreamException or ArgumentException or InvalidCastException or InsufficientExecutionStackException)
        {
            throw new SerializationException("The bytes cannot be read as an object.", cause);
        }
    }
}
