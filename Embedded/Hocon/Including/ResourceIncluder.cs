using System.Reflection;

namespace Hocon.Including;

/// <summary>Finds includes among an assembly's embedded resources.</summary>
internal sealed class ResourceIncluder(Assembly assembly) : IIncluder
{
    /// <summary>The document in a resource, or null if the assembly has none of that name.</summary>
    public static Document? Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return new Document(reader.ReadToEnd(), name, new ResourceIncluder(assembly));
    }

    public Document? Find(HoconCallbackType kind, string name) => kind == HoconCallbackType.Url
        ? throw new NotSupportedException("a resource can include resources and files, not url(...)")
        : Read(assembly, name) ?? (kind == HoconCallbackType.File ? FileIncluder.CurrentFolder.Find(kind, name) : null);
}
