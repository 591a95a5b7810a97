using System.Reflection;
using Akka.Configuration.Hocon;
using Hocon;
using Hocon.Including;
using Hocon.Reading;
using HoconRoot = Akka.Configuration.Hocon.HoconRoot;

namespace Akka.Configuration;

/// <summary>Reads configurations from HOCON text and embedded resources.</summary>
public class ConfigurationFactory
{
    private const string ReferenceResource = "Akka.Configuration.reference.conf";

    private static readonly Lazy<Config> Reference = new(() => FromResource(ReferenceResource, typeof(ConfigurationFactory).Assembly));

    /// <summary>A configuration without any setting.</summary>
    public static Config Empty => Config.Empty;

    /// <summary>Reads HOCON. Includes are files, by a name relative to the current folder.</summary>
    /// <exception cref="FormatException">The text is not valid HOCON; the message begins with line and column.</exception>
    public static Config ParseString(string hocon) => Parse(hocon, FileIncluder.CurrentFolder);

    /// <summary>Reads HOCON.</summary>
    /// <param name="hocon">The text.</param>
    /// <param name="includeCallback">Gives the content of an include by its name, or null.</param>
    /// <exception cref="FormatException">The text is not valid HOCON; the message begins with line and column.</exception>
    public static Config ParseString(string hocon, Func<string, HoconRoot>? includeCallback) =>
        Parse(hocon, includeCallback is null ? FileIncluder.CurrentFolder : new RootIncluder(includeCallback));

    /// <summary>What a system that is given no configuration starts with: nothing, so that the reference configuration stands.</summary>
    public static Config Load() => Empty;

    /// <summary>The reference configuration: every setting that the engine knows, with the value it has when nobody sets it.</summary>
    public static Config Default() => Reference.Value;

    /// <summary>Reads a resource of the assembly that an object, a type or an assembly stands for.</summary>
    public static Config FromResource(string resourceName, object instanceInAssembly)
    {
        var assembly = instanceInAssembly as Assembly ?? (instanceInAssembly as Type ?? instanceInAssembly.GetType()).Assembly;
        return FromResource(resourceName, assembly);
    }

    /// <summary>Reads a resource of the assembly that has a type.</summary>
    public static Config FromResource<TAssembly>(string resourceName) => FromResource(resourceName, typeof(TAssembly).Assembly);

    /// <summary>Reads a resource of an assembly.</summary>
    /// <exception cref="ArgumentException">The assembly has no resource of that name.</exception>
    public static Config FromResource(string resourceName, Assembly assembly) => Parse(
        ResourceIncluder.Read(assembly, resourceName)
        ?? throw new ArgumentException($"The assembly {assembly.GetName().Name} has no resource '{resourceName}'.", nameof(resourceName)));

    private static Config Parse(string hocon, IIncluder includer)
    {
        ArgumentNullException.ThrowIfNull(hocon);
        return Parse(new Document(hocon, null, includer));
    }

    private static Config Parse(Document document)
    {
        try
        {
            return new Config(SettingsReader.ReadObject(document));
        }
        catch (HoconParserException problem)
        {
            throw new FormatException(problem.Message, problem);
        }
    }
}
