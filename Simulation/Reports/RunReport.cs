using System.Net;
using System.Text;
using System.Text.Json;
using Messaging.Simulation.Recordings;
using Messaging.Simulation.Traces;

namespace Messaging.Simulation.Reports;

/// <summary>
/// A run as one HTML file that needs nothing else: it opens from disk, without a network. It shows a lane for each agent, an arrow for each
/// message, the life of each port in one colour across its owners, and who owns what at each step.
/// </summary>
public static class RunReport
{
    private static readonly string[] Scripts = ["run", "ownership", "timeline", "messages", "main"];

    /// <summary>Writes the report of a run.</summary>
    public static void Write(TextWriter output, ReportFacts facts, IEnumerable<TracedEvent> events)
    {
        var parts = Read("report.html").Split("{{", StringSplitOptions.None);
        output.Write(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf("}}", StringComparison.Ordinal);
            output.Write(Fill(part[..end], facts, events));
            output.Write(part.AsSpan(end + 2));
        }
    }

    private static string Fill(string place, ReportFacts facts, IEnumerable<TracedEvent> events) => place switch
    {
        "title" => WebUtility.HtmlEncode(facts.Title),
        "style" => Read("report.css"),
        "script" => string.Join('\n', Scripts.Select(name => Read($"{name}.js"))),
        "run" => DataOf(facts, events),
        _ => throw new InvalidOperationException($"The report's page has a place for '{place}', which nothing fills."),
    };

    // The default encoder escapes '<' and '&', so nothing in the data can end the element that holds it.
    private static string DataOf(ReportFacts facts, IEnumerable<TracedEvent> events)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("title", facts.Title);
            json.WriteString("facts", facts.Summary);
            json.WriteString("command", facts.Command);
            json.WriteStartArray("events");
            foreach (var traced in events)
                Write(json, traced);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    // The form of a line of a trace file, with the time in microseconds.
    private static void Write(Utf8JsonWriter json, TracedEvent traced)
    {
        json.WriteStartObject();
        json.WriteNumber("time", Math.Round(traced.Time.TotalMicroseconds, 1));
        EventJson.Write(json, traced.Event);
        json.WriteEndObject();
    }

    private static string Read(string name)
    {
        using var resource = typeof(RunReport).Assembly.GetManifestResourceStream($"Messaging.Simulation.Reports.Page.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
