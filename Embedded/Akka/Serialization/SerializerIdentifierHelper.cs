using Akka.Actor;

namespace Akka.Serialization;

public static class SerializerIdentifierHelper
{
    private const string Section = "akka.actor.serialization-identifiers";

    /// <summary>The number that the configuration gives to a class of serializers.</summary>
    /// <exception cref="ArgumentException">It gives none.</exception>
    public static int GetSerializerIdentifierFromConfig(Type type, ExtendedActorSystem system)
    {
        foreach (var (name, identifier) in system.Settings.Config.GetConfig(Section)?.AsEnumerable() ?? [])
        {
            if (Type.GetType(name) == type)
            {
                return identifier.GetInt();
            }
        }

        throw new ArgumentException($"Couldn't find serializer id for [{type}] under [{Section}] HOCON path", nameof(type));
    }
}
