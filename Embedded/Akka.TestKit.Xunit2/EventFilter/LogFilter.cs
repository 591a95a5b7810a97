using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Says which log events are meant, and tells who waits for them.</summary>
/// <param name="description">What a failure calls them, for example "an ERROR whose text contains 'x'".</param>
/// <param name="matches">Whether an event is meant.</param>
internal sealed class LogFilter(string description, Predicate<LogEvent> matches)
{
    /// <summary>Called, on the logger's thread, for each event that is meant.</summary>
    public event Action? Matched;

    /// <summary>Whether an event is meant. If so, who waits for it has been told.</summary>
    public bool Apply(LogEvent logEvent)
    {
        if (!matches(logEvent))
            return false;
        Matched?.Invoke();
        return true;
    }

    public override string ToString() => description;
}
