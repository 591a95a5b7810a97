using System.Runtime.Serialization;

namespace Akka.Serialization;

/// <summary>Types by name: the full name and that of the assembly, without versions.</summary>
internal static class TypeManifest
{
    public static string Of(Type? type) => type is null ? string.Empty : $"{type.FullName}, {type.Assembly.GetName().Name}";

    /// <exception cref="SerializationException">There is no such type.</exception>
    public static Type Find(string manifest) =>
        Type.GetType(manifest) ?? throw new SerializationException($"There is no type [{manifest}].");
}
