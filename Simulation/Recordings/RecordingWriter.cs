using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Messaging.Simulation.Recordings;

/// <summary>Writes trace files (docs/trace.schema.json).</summary>
public static class RecordingWriter
{
    /// <summary>Writes the file whole or not at all: a file that was there stays as it was until the new one is complete.</summary>
    /// <exception cref="RecordingException">The file cannot be written.</exception>
    public static void Save(string path, Recording recording) => WholeFile.Save(path, writer => Write(writer, recording));

    public static void Write(TextWriter writer, Recording recording)
    {
        writer.WriteLine(HeaderLine(recording.Header));
        foreach (var line in recording.Lines)
            writer.WriteLine(line);
        writer.WriteLine(JsonLine.Of("end", json => json.WriteNumber("lines", recording.Lines.Length)));
    }

    private static string HeaderLine(RecordingHeader header) => JsonLine.Of("header", json =>
    {
        json.WriteNumber("format", RecordingHeader.Format);
        json.WriteString("page", header.Page);
        json.WriteString("profile", header.Profile);
        // As text, because a seed does not fit into the numbers of most readers of JSON.
        json.WriteString("seed", header.Seed.ToString(CultureInfo.InvariantCulture));
        WriteList(json, "acts", header.Acts);
        WriteList(json, "sites", header.Sites);
        WriteList(json, "expectations", header.Expectations);
        WriteList(json, "faults", header.Faults);
        WriteMap(json, "options", header.Options);
        WriteMap(json, "files", header.Files);
    });

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> list)
    {
        json.WriteStartArray(name);
        foreach (var text in list)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
