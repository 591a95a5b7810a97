using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// The logger of tests: it prints what the default logger prints, and dead letters, except for what event filters match. Named in
/// <c>akka.loggers</c> as <c>Akka.TestKit.TestEventListener, Akka.TestKit</c>.
/// </summary>
public class TestEventListener : DefaultLogger
{
    private readonly List<LogFilter> _filters = [];

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                initialize.LoggingBus.Subscribe(Self, typeof(DeadLetter));
                initialize.LoggingBus.Subscribe(Self, typeof(UnhandledMessage));
                return base.Receive(message);
            case FilterCommand.Mute mute:
                _filters.AddRange(mute.Filters);
                return true;
            case FilterCommand.Unmute unmute:
                _filters.RemoveAll(unmute.Filters.Contains);
                return true;
            case LogEvent logEvent:
                PrintUnlessMuted(logEvent);
                return true;
            case DeadLetter letter:
                Report(letter);
                return true;
            case UnhandledMessage unhandled:
                Print(new Debug(unhandled.Recipient.Path.ToString(), GetType(), unhandled));
                return true;
            default:
                return base.Receive(message);
        }
    }

    private void PrintUnlessMuted(LogEvent logEvent)
    {
        if (!IsMuted(logEvent))
            Print(logEvent);
    }

    private void Report(DeadLetter letter)
    {
        if (letter.Message is not Terminate)
            PrintUnlessMuted(new Warning(letter.Recipient.Path.ToString(), letter.Recipient.GetType(), letter));
    }

    // Every filter is asked, since each may have a test that counts.
    private bool IsMuted(LogEvent logEvent) => _filters.ToList().Count(filter => Applies(filter, logEvent)) > 0;

    // A filter is a test's own code: what it throws must not end the logger.
    private static bool Applies(LogFilter filter, LogEvent logEvent)
    {
        try
        {
            return filter.Apply(logEvent);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
