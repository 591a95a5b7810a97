using System.Text.Json;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Reports;

/// <summary>
/// Writes the events of a run as the report's scripts read them: one array for each, with the time in microseconds, the kind, and the parts.
/// </summary>
internal static class ReportEvents
{
    public static void Write(Utf8JsonWriter json, IEnumerable<TracedEvent> events)
    {
        json.WriteStartArray();
        foreach (var traced in events)
        {
            if (PartsOf(traced.Event) is not [var kind, .. var parts])
                continue;
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(traced.Time.TotalMicroseconds, 1));
            json.WriteStringValue((string)kind);
            foreach (var part in parts)
                Write(json, part);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static object[] PartsOf(TraceEvent traceEvent) => traceEvent switch
    {
        DocumentLoaded loaded => ["document", loaded.Window, loaded.Url, loaded.Origin],
        WindowEnded ended => ["window-ended", ended.Window],
        WorkerStarted started => ["worker", started.Worker, started.Url, started.Origin],
        WorkerEnded ended => ["worker-ended", ended.Worker],
        PortBound bound => ["bound", bound.Port.ToString(), bound.Generation, bound.Owner],
        PortStarted started => ["started", started.Port.ToString(), started.Generation],
        PortShipped shipped => ["shipped", shipped.Port.ToString(), shipped.Generation],
        PortClosed closed => ["closed", closed.Port.ToString(), closed.Generation, closed.Reason.ToString()],
        PortStopped stopped => ["stopped", stopped.Port.ToString(), stopped.Generation],
        MessagePosted posted =>
            ["posted", posted.Id.Value, posted.From, posted.To, RecordPicture.Of(posted.Record), posted.Ports.Select(port => port.ToString()).ToArray()],
        MessageDelivered delivered => ["delivered", delivered.Id.Value, delivered.To],
        MessageLost lost => ["lost", lost.Id.Value, lost.Reason.ToString()],
        ConsoleWritten written => ["console", written.Agent, written.Level, written.Text],
        ScriptFailed failed => ["error", failed.Agent, failed.Message, failed.Location],
        ScriptNotParsed failed => ["error", failed.Agent, failed.Message, $"{failed.File}:{failed.Line}:{failed.Column}"],
        ResourceFailed failed => ["missing", failed.Agent, failed.Url, failed.Message],
        _ => [],
    };

    private static void Write(Utf8JsonWriter json, object part)
    {
        switch (part)
        {
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case string[] texts:
                json.WriteStartArray();
                foreach (var text in texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: throw new ArgumentException($"A report has no form for {part.GetType()}.", nameof(part));
        }
    }
}
