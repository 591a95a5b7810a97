namespace Akka.Event;

/// <summary>Writes log events to standard output.</summary>
public class StandardOutLogger : MinimalLogger
{
    private static readonly Lock OneAtATime = new();

    public static ConsoleColor DebugColor { get; set; } = ConsoleColor.Gray;

    public static ConsoleColor InfoColor { get; set; } = ConsoleColor.White;

    public static ConsoleColor WarningColor { get; set; } = ConsoleColor.Yellow;

    public static ConsoleColor ErrorColor { get; set; } = ConsoleColor.Red;

    public static bool UseColors { get; set; } = true;

    internal static void Print(LogEvent logEvent)
    {
        var text = TextOf(logEvent);
        lock (OneAtATime)
        {
            if (!UseColors || Console.IsOutputRedirected)
            {
                Console.WriteLine(text);
                return;
            }

            Console.ForegroundColor = ColorOf(logEvent.LogLevel());
            Console.WriteLine(text);
            Console.ResetColor();
        }
    }

    protected override void Log(object message)
    {
        if (message is LogEvent logEvent)
        {
            Print(logEvent);
        }
        else
        {
            Console.WriteLine(message);
        }
    }

    /// <summary>The event's text; where format and arguments do not fit together, both as they are, so that nothing is lost.</summary>
    private static string TextOf(LogEvent logEvent)
    {
        try
        {
            return logEvent.ToString();
        }
        catch (FormatException cause)
        {
            var raw = logEvent.Message is LogMessage message ? message.Unformatted() : logEvent.Message;
            return $"[{logEvent.LogLevel().StringFor()}][{logEvent.LogSource}] cannot be formatted ({cause.Message}): {raw}";
        }
    }

    private static ConsoleColor ColorOf(LogLevel level) => level switch
    {
        LogLevel.DebugLevel => DebugColor,
        LogLevel.InfoLevel => InfoColor,
        LogLevel.WarningLevel => WarningColor,
        _ => ErrorColor,
    };
}
