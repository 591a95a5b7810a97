using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Makes filters for the kinds of events that tests look for.</summary>
internal static class LogFilters
{
    /// <summary>Events of a level. For errors, the text of the exception counts as well as that of the event.</summary>
    public static LogFilter Level(LogLevel level, TextMatch text, TextMatch source) => new(
        $"{level.StringFor()}{text.Description}{source.Description}",
        logEvent => logEvent.LogLevel() == level && source.Holds(logEvent.LogSource) && HasText(logEvent, logEvent.Cause, text));

    /// <summary>Errors with an exception of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="text">What must be said of the text of the event, or of the exception.</param>
    /// <param name="source">What must be said of the origin.</param>
    /// <param name="inner">Whether the exceptions within the exception count too.</param>
    /// <exception cref="ArgumentException">The class is not that of an exception.</exception>
    public static LogFilter Exception(Type type, TextMatch text, TextMatch source, bool inner)
    {
        if (!typeof(Exception).IsAssignableFrom(type))
            throw new ArgumentException($"{type} is not a class of exceptions.", nameof(type));

        return new LogFilter(
            $"an error with a {type.Name}{text.Description}{source.Description}",
            logEvent => logEvent is Error && source.Holds(logEvent.LogSource)
                && Causes(logEvent.Cause, inner).Any(cause => type.IsInstanceOfType(cause) && HasText(logEvent, cause, text)));
    }

    /// <summary>Dead letters that a predicate holds for.</summary>
    /// <param name="what">What a failure calls the messages.</param>
    /// <param name="matches">The predicate on the message.</param>
    /// <param name="source">What must be said of the path of the recipient.</param>
    public static LogFilter DeadLetter(string what, Predicate<object> matches, TextMatch source) => new(
        $"a dead letter{what}{source.Description}",
        logEvent => logEvent is Warning { Message: DeadLetter letter } && source.Holds(logEvent.LogSource) && matches(letter.Message));

    private static IEnumerable<Exception> Causes(Exception? cause, bool inner)
    {
        for (; cause is not null; cause = inner ? cause.InnerException : null)
            yield return cause;
    }

    private static bool HasText(LogEvent logEvent, Exception? cause, TextMatch text) =>
        text.Holds(logEvent.Message?.ToString() ?? "null") || (cause is not null && text.Holds(cause.Message));
}
