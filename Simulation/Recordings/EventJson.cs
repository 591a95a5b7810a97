using System.Text.Json;
using Messaging.Ports;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Recordings;

/// <summary>The members of a line of a trace file that tell one event.</summary>
internal static class EventJson
{
    public static void Write(Utf8JsonWriter json, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case DocumentLoaded loaded: Agent(json, "document-loaded", loaded.Window, loaded.Url, loaded.Origin); break;
            case WorkerStarted started: Agent(json, "worker-started", started.Worker, started.Url, started.Origin); break;
            case WindowEnded ended: Agent(json, "window-ended", ended.Window); break;
            case WorkerEnded ended: Agent(json, "worker-ended", ended.Worker); break;
            case PortBound bound:
                Port(json, "port-bound", bound.Port, bound.Generation);
                json.WriteString("owner", bound.Owner);
                json.WriteString("path", bound.Path);
                break;
            case PortStarted started: Port(json, "port-started", started.Port, started.Generation); break;
            case PortShipped shipped:
                Port(json, "port-shipped", shipped.Port, shipped.Generation);
                json.WriteString("path", shipped.Path);
                break;
            case PortStopped stopped:
                Port(json, "port-stopped", stopped.Port, stopped.Generation);
                json.WriteString("path", stopped.Path);
                json.WriteString("phase", stopped.Phase.ToString());
                break;
            case PortClosed closed:
                Port(json, "port-closed", closed.Port, closed.Generation);
                json.WriteString("reason", closed.Reason.ToString());
                break;
            case MessagePosted posted: Posted(json, posted); break;
            case MessageDelivered delivered:
                Message(json, "delivered", delivered.Id);
                json.WriteString("to", delivered.To);
                break;
            case MessageLost lost:
                Message(json, "lost", lost.Id);
                json.WriteString("reason", lost.Reason.ToString());
                break;
            case ConsoleWritten written:
                Agent(json, "console", written.Agent);
                json.WriteString("level", written.Level);
                json.WriteString("text", written.Text);
                break;
            case ScriptFailed failed:
                Agent(json, "script-failed", failed.Agent);
                json.WriteString("text", failed.Message);
                json.WriteString("location", failed.Location);
                break;
            case ScriptNotParsed failed:
                Agent(json, "script-not-parsed", failed.Agent);
                json.WriteString("text", failed.Message);
                json.WriteString("location", $"{failed.File}:{failed.Line}:{failed.Column}");
                break;
            case ResourceFailed failed:
                Agent(json, "resource-failed", failed.Agent, failed.Url);
                json.WriteString("text", failed.Message);
                break;
            case FaultStruck struck:
                json.WriteString("type", "fault");
                json.WriteString("text", struck.Fault);
                json.WriteString("where", struck.Where);
                break;
            case PortsCollected collected:
                json.WriteString("type", "ports-collected");
                Ports(json, collected.Released.Concat(collected.Stuck));
                break;
            case InvariantBroken broken:
                Agent(json, "invariant-broken", broken.Agent);
                json.WriteString("text", $"{broken.Name}: {broken.Why}");
                break;
            case NodeKilled killed:
                json.WriteString("type", "node-killed");
                json.WriteString("node", killed.Node);
                break;
            default:
                json.WriteString("type", traceEvent.GetType().Name);
                json.WriteString("text", TraceText.Of(traceEvent));
                break;
        }
    }

    private static void Posted(Utf8JsonWriter json, MessagePosted posted)
    {
        Message(json, "posted", posted.Id);
        json.WriteString("from", posted.From);
        json.WriteString("to", posted.To);
        json.WriteString("data", RecordPicture.Of(posted.Record));
        Ports(json, posted.Ports);
        if (posted.Cause is { } cause)
        {
            json.WriteStartObject("cause");
            Write(json, cause);
            json.WriteEndObject();
        }
    }

    private static void Ports(Utf8JsonWriter json, IEnumerable<PortId> ports)
    {
        json.WriteStartArray("ports");
        foreach (var port in ports)
            json.WriteStringValue(port.ToString());
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Cause cause)
    {
        switch (cause)
        {
            case MessageCause message: json.WriteString("message", message.Message.ToString()); break;
            case LoadCause load: json.WriteString("load", load.Url); break;
            case ActCause: json.WriteBoolean("act", true); break;
            case TimerCause timer:
                json.WriteBoolean("timer", true);
                if (timer.SetBy is { } setBy)
                    Write(json, setBy);
                break;
        }
    }

    private static void Agent(Utf8JsonWriter json, string type, string agent, string? url = null, string? origin = null)
    {
        json.WriteString("type", type);
        json.WriteString("agent", agent);
        if (url is not null)
            json.WriteString("url", url);
        if (origin is not null)
            json.WriteString("origin", origin);
    }

    private static void Port(Utf8JsonWriter json, string type, PortId port, int generation)
    {
        json.WriteString("type", type);
        json.WriteString("port", port.ToString());
        json.WriteNumber("generation", generation);
    }

    private static void Message(Utf8JsonWriter json, string type, MessageId message)
    {
        json.WriteString("type", type);
        json.WriteString("message", message.ToString());
    }
}
