using System.Globalization;
using System.Text.Json;

namespace Messaging.Simulation.Recordings;

/// <summary>Follows a message of a recorded run back to the act or load that began it.</summary>
public static class CauseChain
{
    /// <summary>One line for the message and one for each cause, the last of which is an act, a load, or unknown.</summary>
    /// <param name="message">For example <c>m3</c>.</param>
    /// <exception cref="RecordingException">There is no such message in the run.</exception>
    public static IReadOnlyList<string> Of(Recording recording, string message)
    {
        var posted = new Dictionary<string, Posting>(StringComparer.Ordinal);
        var fates = new Dictionary<string, string>(StringComparer.Ordinal);
        string? act = null;
        foreach (var line in recording.Lines)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            switch (Text(root, "kind"), Text(root, "type"))
            {
                case ("act", _): act = Text(root, "text"); break;
                case ("event", "posted"): posted[Text(root, "message")] = Posting.Read(root, act); break;
                case ("event", "delivered"): fates[Text(root, "message")] = $"delivered to {Text(root, "to")} at step {root.GetProperty("step")}"; break;
                case ("event", "lost"): fates[Text(root, "message")] = $"lost at step {root.GetProperty("step")}: {Text(root, "reason")}"; break;
            }
        }

        if (!posted.ContainsKey(message))
        {
            throw new RecordingException(posted.Count == 0
                ? $"There is no message {message}: no message was posted in this run."
                : $"There is no message {message}; the messages of this run are m1 to m{posted.Count.ToString(CultureInfo.InvariantCulture)}.");
        }

        return [.. Follow(message, posted, fates)];
    }

    private static IEnumerable<string> Follow(string message, Dictionary<string, Posting> posted, Dictionary<string, string> fates)
    {
        for (var next = message; next is not null && posted.TryGetValue(next, out var posting);)
        {
            yield return $"{next} {posting.What}, {fates.GetValueOrDefault(next, "still waiting")}";
            yield return $"  posted at step {posting.Step} by {posting.From}{posting.Because}";
            next = posting.CausingMessage;
        }
    }

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private sealed record Posting(string What, string From, string Step, string Because, string? CausingMessage)
    {
        public static Posting Read(JsonElement line, string? act)
        {
            var ports = string.Join(", ", line.GetProperty("ports").EnumerateArray().Select(port => port.GetString()));
            var what = $"{Text(line, "data")}{(ports.Length == 0 ? "" : $" + port {ports}")} to {Text(line, "to")}";
            var from = Text(line, "from");
            var step = line.GetProperty("step").ToString();
            if (!line.TryGetProperty("cause", out var cause))
                return new Posting(what, from, step, "", null);
            var timer = cause.TryGetProperty("timer", out _) ? " on a timer that was set" : "";
            if (cause.TryGetProperty("message", out var message))
                return new Posting(what, from, step, $"{timer} while it handled {message.GetString()}", message.GetString());
            if (cause.TryGetProperty("load", out var load))
                return new Posting(what, from, step, $"{timer} while it loaded {load.GetString()}", null);
            return new Posting(what, from, step, cause.TryGetProperty("act", out _) ? $"{timer} because of the act: {act}" : timer, null);
        }
    }
}
