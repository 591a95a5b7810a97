using System.Diagnostics;
using Messaging.Tracing;
using Messaging.Wire;

namespace Messaging.Simulation.Host.Clustering.Nodes;

/// <summary>
/// What a node says to the program. Events and ticks get their times in the order in which they are said, so that a tick vouches for all before
/// it.
/// </summary>
internal sealed class NodeVoice(TextWriter output) : ITraceSink
{
    private readonly Lock _lock = new();

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        var text = Convert.ToBase64String(TraceForm.Write(traceEvent));
        lock (_lock)
            Write($"{NodeWords.Event}\t{Stopwatch.GetTimestamp()}\t{text}");
    }

    public void Tick()
    {
        lock (_lock)
            Write($"{NodeWords.Tick}\t{Stopwatch.GetTimestamp()}");
    }

    public void Say(string word, params IEnumerable<string> parts)
    {
        lock (_lock)
            Write(string.Join('\t', [word, .. parts]));
    }

    private void Write(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }
}
