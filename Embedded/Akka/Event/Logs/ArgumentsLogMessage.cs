namespace Akka.Event;

/// <summary>The usual log message.</summary>
internal sealed class ArgumentsLogMessage(ILogMessageFormatter formatter, string format, object[] arguments)
    : LogMessage(formatter, format)
{
    public override IEnumerable<object> Parameters() => arguments;

    public override string Unformatted() => $"Format: {Format} Args: {string.Join(", ", arguments)}";

    public override string ToString() => Formatter.Format(Format, arguments);
}
