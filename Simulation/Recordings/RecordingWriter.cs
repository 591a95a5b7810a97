using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Messaging.Simulation.Recordings;

/// <summary>Writes trace files (docs/trace.schema.json).</summary>
public static class RecordingWriter
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the file whole or not at all: a file that was there stays as it was until the new one is complete.</summary>
    /// <exception cref="RecordingException">The file cannot be written.</exception>
    public static void Save(string path, Recording recording)
    {
        var unfinished = path + ".unfinished";
        try
        {
            using (var writer = new StreamWriter(unfinished, append: false, Utf8) { NewLine = "\n" })
                Write(writer, recording);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            DeleteQuietly(unfinished);
            throw new RecordingException($"The trace file {path} cannot be written: {failure.Message}");
        }
    }

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
        json.WriteStartArray("acts");
        foreach (var act in header.Acts)
            json.WriteStringValue(act);
        json.WriteEndArray();
        WriteMap(json, "options", header.Options);
        WriteMap(json, "files", header.Files);
    });

    private static void WriteMap(Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What could not be written may not be deletable either; the first failure is the one to report.
        }
    }
}
