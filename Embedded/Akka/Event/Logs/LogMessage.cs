namespace Akka.Event;

/// <summary>A format and its arguments, put together only if somebody wants to read them.</summary>
public abstract class LogMessage
{
    protected readonly ILogMessageFormatter Formatter;

    public LogMessage(ILogMessageFormatter formatter, string format)
    {
        Formatter = formatter;
        Format = format;
    }

    public string Format { get; }

    public abstract IEnumerable<object> Parameters();

    /// <summary>The format and the arguments side by side, for when they do not fit together.</summary>
    public abstract string Unformatted();
}
