using System.Collections.Immutable;
using System.Globalization;
using Messaging.Ports;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Runs;
using Messaging.Tracing;

namespace Messaging.Simulation.Traces;

/// <summary>The canonical text of an event: complete, on one line, and the same on every machine.</summary>
public static class TraceText
{
    /// <summary>The time in seconds and the event.</summary>
    public static string Line(TimeSpan time, TraceEvent traceEvent) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F6} {Of(traceEvent)}");

    public static string Of(TraceEvent traceEvent) => traceEvent switch
    {
        DocumentLoaded loaded => $"document {loaded.Window} {loaded.Url} origin {loaded.Origin}",
        WindowEnded ended => $"window-ended {ended.Window}",
        WorkerStarted started => $"worker {started.Worker} {started.Url} origin {started.Origin}",
        WorkerEnded ended => $"worker-ended {ended.Worker}",
        PortBound bound => $"port-bound {bound.Port} generation {bound.Generation} {bound.Path}",
        PortStarted started => $"port-started {started.Port} generation {started.Generation}",
        PortShipped shipped => $"port-shipped {shipped.Port} generation {shipped.Generation} {shipped.Path}",
        PortStopped stopped => $"port-stopped {stopped.Port} generation {stopped.Generation} {stopped.Path} {stopped.Phase}",
        PortClosed closed => $"port-closed {closed.Port} generation {closed.Generation} {closed.Reason}",
        MessagePosted posted => $"posted {posted.Id} {posted.From} -> {posted.To} {RecordPicture.Of(posted.Record)}{WithPorts(posted.Ports)}",
        MessageDelivered delivered => $"delivered {delivered.Id} {delivered.To}",
        MessageLost lost => $"lost {lost.Id} {lost.Reason}",
        ConsoleWritten written => $"console {written.Agent} {written.Origin} {written.Level} {OnOneLine(written.Text)}",
        ScriptFailed failed => $"script-failed {failed.Agent} {failed.Origin} {OnOneLine(failed.Message)} at {failed.Location}",
        ScriptNotParsed failed => $"script-not-parsed {failed.Agent} {failed.File}:{failed.Line}:{failed.Column} {OnOneLine(failed.Message)}",
        ResourceFailed failed => $"resource-failed {failed.Agent} {failed.Url} {OnOneLine(failed.Message)}",
        FaultStruck struck => $"fault {struck.Fault}: {struck.Where}",
        PortsCollected collected => $"ports-collected {string.Join(", ", collected.Released.Concat(collected.Stuck))}",
        InvariantBroken broken => $"invariant-broken {broken.Agent} {OnOneLine(broken.Name)}: {OnOneLine(broken.Why)}",
        NodeKilled killed => $"node-killed {killed.Node}",
        _ => traceEvent.ToString(),
    };

    private static string WithPorts(ImmutableArray<PortId> ports) => ports.IsEmpty ? "" : $" + {string.Join(", ", ports)}";

    private static string OnOneLine(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
