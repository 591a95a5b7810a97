using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Akka.Actor;

namespace Messaging.Simulation.Host.Programs;

/// <summary>What an assembly file says of itself, before anything of it is loaded.</summary>
internal static class AssemblyFile
{
    private const string EngineName = "Akka";

    // The embedded engine is part of this repository and has no version of its own; Akka.NET has the version of its package.
    private static readonly Version Embedded = new(1, 0, 0, 0);
    private static readonly Version EngineHere = typeof(ActorSystem).Assembly.GetName().Version!;

    /// <exception cref="MistakeException">The file is not there, no .NET assembly, or built for another actor engine.</exception>
    public static void RequireFit(string path, string fullPath)
    {
        var engine = References(path, fullPath).FirstOrDefault(reference => reference.Name == EngineName)?.Version;
        if (engine is not null && engine == Embedded != (EngineHere == Embedded))
            throw new MistakeException(
                $"{path} is built for {NameOf(engine)}, and this program for {NameOf(EngineHere)}; build both with the same, for example: dotnet build -p:ActorEngine={OptionOf(engine)}");
    }

    /// <summary>The assemblies that one refers to, in the order of their names.</summary>
    /// <exception cref="MistakeException">The file is not there, or no .NET assembly.</exception>
    public static IReadOnlyList<AssemblyName> References(string path, string fullPath)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(fullPath));
            if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
                throw NoAssembly(path);
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).OrderBy(name => name.Name, StringComparer.Ordinal)];
        }
        catch (BadImageFormatException)
        {
            throw NoAssembly(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MistakeException($"There is no file {path}; build the program first, and give the assembly that the build names, for example bin/Debug/net10.0/MyAgents.dll.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MistakeException($"{path} cannot be read: {failure.Message}");
        }
    }

    private static MistakeException NoAssembly(string path) => new($"{path} is not a .NET assembly.");

    private static string NameOf(Version engine) => engine == Embedded ? "the embedded engine" : $"Akka.NET {engine.ToString(3)}";

    private static string OptionOf(Version engine) => engine == Embedded ? "akka" : "embedded";
}
