using Messaging.Tracing;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>Adds to the names of actors the node that they are on: <c>frame-2@3</c>.</summary>
internal static class NodeMarks
{
    public static TraceEvent Mark(TraceEvent traceEvent, int node)
    {
        return traceEvent switch
        {
            DocumentLoaded e => e with { Window = On(e.Window) },
            WindowEnded e => e with { Window = On(e.Window) },
            WorkerStarted e => e with { Worker = On(e.Worker) },
            WorkerEnded e => e with { Worker = On(e.Worker) },
            PortBound e => e with { Owner = On(e.Owner), Path = On(e.Path) },
            PortShipped e => e with { Path = On(e.Path) },
            PortStopped e => e with { Path = On(e.Path) },
            MessagePosted e => e with { From = On(e.From) },
            MessageDelivered e => e with { To = On(e.To) },
            ConsoleWritten e => e with { Agent = On(e.Agent) },
            ScriptFailed e => e with { Agent = On(e.Agent) },
            ScriptNotParsed e => e with { Agent = On(e.Agent) },
            ResourceFailed e => e with { Agent = On(e.Agent) },
            _ => traceEvent,
        };

        string On(string path) => $"{path}@{node}";
    }
}
