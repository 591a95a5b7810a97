using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Recordings;

/// <summary>Reads trace files (docs/trace.schema.json).</summary>
public static class RecordingReader
{
    /// <exception cref="RecordingException">There is no such file, or it is damaged or of another version.</exception>
    public static Recording Load(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RecordingException($"There is no trace file {path}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RecordingException($"The trace file {path} cannot be read: {failure.Message}");
        }

        return new FileLines(path, lines).Read();
    }

    private sealed class FileLines(string path, string[] lines)
    {
        private int _line;

        public Recording Read()
        {
            if (lines.Length == 0)
                throw new RecordingException($"{path} is empty; a trace file is written by messaging run PAGE --trace FILE.");
            var header = At(0, "header", ReadHeader);
            var decisions = ImmutableArray.CreateBuilder<Decision>();
            for (var i = 1; i < lines.Length - 1; i++)
            {
                if (At(i, null, ReadDecision) is { } decision)
                    decisions.Add(decision);
            }

            var count = lines.Length == 1 ? -1 : At(lines.Length - 1, "end", end => end.GetProperty("lines").GetInt32());
            if (count != lines.Length - 2)
                throw Damaged(count < 0 ? "it has no end; it was cut off" : $"it has {lines.Length - 2} lines between its first and its last, not {count}");
            return new Recording(header, [.. lines.AsSpan(1, lines.Length - 2)], decisions.ToImmutable());
        }

        private T At<T>(int index, string? kind, Func<JsonElement, T> read)
        {
            _line = index + 1;
            try
            {
                using var document = JsonDocument.Parse(lines[index]);
                var found = document.RootElement.GetProperty("kind").GetString();
                if (kind is not null && found != kind)
                    throw Damaged($"there should be the {kind}, not a line of kind {found}");
                return read(document.RootElement);
            }
            catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
            {
                throw Damaged("it is not a line of a trace file");
            }
        }

        private RecordingHeader ReadHeader(JsonElement line)
        {
            var format = line.GetProperty("format").GetInt32();
            if (format != RecordingHeader.Format)
                throw new RecordingException($"{path} has format {format}; this program reads format {RecordingHeader.Format}.");
            return new RecordingHeader(
                Text(line.GetProperty("page")),
                Text(line.GetProperty("profile")),
                ulong.Parse(Text(line.GetProperty("seed")), NumberStyles.None, CultureInfo.InvariantCulture),
                ReadList(line.GetProperty("acts")),
                ReadList(line.GetProperty("sites")),
                ReadList(line.GetProperty("expectations")),
                ReadMap(line.GetProperty("options")),
                ReadMap(line.GetProperty("files")))
            {
                // Files from before there were faults have none.
                Faults = line.TryGetProperty("faults", out var faults) ? ReadList(faults) : [],
            };
        }

        private Decision? ReadDecision(JsonElement line)
        {
            if (Text(line.GetProperty("kind")) != "decision")
                return null;
            var decision = new Decision(line.GetProperty("chosen").GetInt32(), line.GetProperty("among").GetInt32());
            return decision.Among >= 2 && decision.Chosen >= 0 && decision.Chosen < decision.Among
                ? decision
                : throw Damaged($"number {decision.Chosen} of {decision.Among} is no choice");
        }

        private static ImmutableArray<string> ReadList(JsonElement list) => [.. list.EnumerateArray().Select(Text)];

        private static ImmutableSortedDictionary<string, string> ReadMap(JsonElement map) =>
            map.EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => Text(member.Value), StringComparer.Ordinal);

        private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException();

        private RecordingException Damaged(string what) => new($"{path}, line {_line}: {what}.");
    }
}
