using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Writes what a system logs to the output of an xunit test.</summary>
public class TestOutputLogger : ReceiveActor
{
    /// <param name="output">The output of the test.</param>
    public TestOutputLogger(ITestOutputHelper output)
        : this(output, "")
    {
    }

    internal TestOutputLogger(ITestOutputHelper output, string prefix)
    {
        Receive<InitializeLogger>(initialize =>
        {
            foreach (var level in Enum.GetValues<LogLevel>())
                initialize.LoggingBus.Subscribe(Self, level.ClassFor());
            Sender.Tell(new LoggerInitialized());
        });
        Receive<LogEvent>(logEvent => Write(output, prefix + logEvent));
    }

    private static void Write(ITestOutputHelper output, string line)
    {
        try
        {
            output.WriteLine(line);
        }
        catch (InvalidOperationException)
        {
            // The test has ended, and xunit takes no more output for it.
        }
    }
}
