using System.Reflection;
using Hocon.Including;
using Hocon.Tree;

namespace Hocon;

/// <summary>Reads settings from text, files and embedded resources.</summary>
public static class HoconConfigurationFactory
{
    private static readonly string[] DefaultNames = ["application", "app"];
    private static readonly string[] DefaultExtensions = [".conf", ".hocon", ".properties"];

    /// <summary>Settings without any path.</summary>
    public static Config Empty => Config.Empty;

    /// <summary>Reads HOCON. Includes are files, by a name relative to the current folder.</summary>
    /// <exception cref="HoconParserException">The text is not valid; the message begins with line and column.</exception>
    public static Config ParseString(string hocon) => ParseString(hocon, null);

    /// <summary>Reads HOCON.</summary>
    /// <param name="hocon">The text.</param>
    /// <param name="includeCallback">Finds the text of includes.</param>
    /// <exception cref="HoconParserException">The text is not valid; the message begins with line and column.</exception>
    public static Config ParseString(string hocon, HoconIncludeCallbackAsync? includeCallback) =>
        new(HoconParser.Parse(hocon, includeCallback));

    /// <summary>Reads a file. Includes in it are files, by a name relative to it.</summary>
    /// <param name="filePath">The file; one without extension is looked for as .conf, .hocon and .properties.</param>
    /// <exception cref="ConfigurationException">There is no such file.</exception>
    /// <exception cref="HoconParserException">The file is not valid; the message begins with its name, line and column.</exception>
    public static Config FromFile(string filePath)
    {
        ArgumentNullException.ThrowIfNull(filePath);
        string[] candidates = Path.HasExtension(filePath) ? [filePath] : [.. DefaultExtensions.Select(extension => filePath + extension)];
        var found = candidates.FirstOrDefault(File.Exists)
            ?? throw new ConfigurationException($"There is no settings file at {string.Join(" or ", candidates)}.");
        return Parse(FileIncluder.Read(found));
    }

    /// <summary>
    /// The settings in the current folder: the first that exists of application.conf, .hocon, .properties and app.conf, .hocon,
    /// .properties; empty if none does.
    /// </summary>
    public static Config Default() =>
        DefaultNames.SelectMany(name => DefaultExtensions.Select(extension => name + extension)).FirstOrDefault(File.Exists) is { } found
            ? FromFile(found)
            : Empty;

    /// <summary>Reads a resource of the assembly that an object, a type or an assembly stands for.</summary>
    public static Config FromResource(string resourceName, object instanceInAssembly)
    {
        var assembly = instanceInAssembly as Assembly ?? (instanceInAssembly as Type ?? instanceInAssembly.GetType()).Assembly;
        return FromResource(resourceName, assembly);
    }

    /// <summary>Reads a resource of the assembly that has a type.</summary>
    public static Config FromResource<TAssembly>(string resourceName) => FromResource(resourceName, typeof(TAssembly).Assembly);

    /// <summary>Reads a resource of an assembly. Includes in it are resources of that assembly.</summary>
    /// <exception cref="ArgumentException">The assembly has no resource of that name.</exception>
    public static Config FromResource(string resourceName, Assembly assembly) => Parse(
        ResourceIncluder.Read(assembly, resourceName)
        ?? throw new ArgumentException($"The assembly {assembly.GetName().Name} has no resource '{resourceName}'.", nameof(resourceName)));

    private static Config Parse(Document document) => new(HoconParser.Read(document) is ObjectNode values
        ? values
        : throw new HoconException($"{document.Name}: settings must be an object, not a list"));
}
