using System.Collections;
using Akka.Event;

namespace Messaging.Hosting;

/// <summary>
/// One event of an actor system's log as structured logging wants it: <c>LogSource</c> (an actor's path, as a rule), <c>Timestamp</c>
/// (UTC), <c>ThreadId</c>, and the format with its arguments as <c>Arg0</c>, <c>Arg1</c> and so on.
/// </summary>
internal sealed class LogRecord(LogEvent logEvent) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _values = ValuesOf(logEvent);

    public string Text { get; } = $"[{logEvent.LogSource}] {logEvent.Message}";

    public int Count => _values.Count;

    public KeyValuePair<string, object?> this[int index] => _values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Text;

    private static List<KeyValuePair<string, object?>> ValuesOf(LogEvent logEvent)
    {
        List<KeyValuePair<string, object?>> values =
        [
            new("LogSource", logEvent.LogSource),
            new("Timestamp", logEvent.Timestamp),
            new("ThreadId", logEvent.Thread.ManagedThreadId),
        ];
        if (logEvent.Message is LogMessage message)
        {
            values.AddRange(message.Parameters().Select((argument, index) => new KeyValuePair<string, object?>($"Arg{index}", argument)));
            values.Add(new("{OriginalFormat}", message.Format));
        }

        return values;
    }
}
