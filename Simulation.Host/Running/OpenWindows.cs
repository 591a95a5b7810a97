using Messaging.Simulation.Nodes;
using Messaging.Tracing;
using Messaging.UserAgents;

namespace Messaging.Simulation.Host.Running;

/// <summary>Follows which top-level windows are open, in the order in which they were opened.</summary>
public sealed class OpenWindows : ITraceSink
{
    private readonly List<string> _paths = [];

    /// <summary>The names of their actors, for example <c>window-1</c>.</summary>
    public IReadOnlyList<string> Names => [.. _paths.Select(path => path[(path.LastIndexOf('/') + 1)..])];

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case DocumentLoaded loaded when IsTopLevel(loaded.Window) && !_paths.Contains(loaded.Window): _paths.Add(loaded.Window); break;
            case WindowEnded ended: _paths.Remove(ended.Window); break;
            case NodeKilled killed: _paths.RemoveAll(path => path.StartsWith($"/user/{killed.Node}/", StringComparison.Ordinal)); break;
        }
    }

    // The parent of a top-level window is a user agent: /user/browser/window-1, or /user/near/browser/window-1 on a node.
    private static bool IsTopLevel(string path) => path.AsSpan(0, path.LastIndexOf('/')).EndsWith($"/{BrowserActor.ActorName}", StringComparison.Ordinal);
}
