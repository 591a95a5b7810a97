using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Messaging.Simulation.Host.Programs;

/// <summary>
/// Loads an assembly of agents with what it needs from its own folder, except for what this program has too: agents must be of the same types
/// here and there.
/// </summary>
internal sealed class AgentsLoadContext : AssemblyLoadContext
{
    private static readonly ConcurrentDictionary<string, AgentsLoadContext> Loaded = new(StringComparer.Ordinal);
    private readonly AssemblyDependencyResolver _resolver;

    private AgentsLoadContext(string path)
        : base(path) => _resolver = new AssemblyDependencyResolver(path);

    /// <summary>The one for an assembly: what is loaded once is the same in each run.</summary>
    /// <param name="path">Its full path.</param>
    public static AgentsLoadContext For(string path) => Loaded.GetOrAdd(path, static path => new AgentsLoadContext(path));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (Exception absent) when (absent is FileNotFoundException or FileLoadException)
        {
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
        }
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
