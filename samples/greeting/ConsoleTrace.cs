using Messaging.Tracing;

/// <summary>Prints everything that happens.</summary>
internal sealed class ConsoleTrace : ITraceSink
{
    public void Record(TimeSpan time, TraceEvent e) => Console.WriteLine($"{time.TotalMilliseconds,8:0.0} {e}");
}
