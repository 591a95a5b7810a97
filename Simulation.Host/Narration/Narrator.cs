using System.Globalization;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Runs;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Narration;

/// <summary>
/// Tells a run as it happens: one line for the life of each message, once it is delivered or lost, and lines for what pages say and what goes
/// wrong.
/// </summary>
public sealed class Narrator : ITraceSink
{
    private const int MostWaiting = 50;

    private readonly ILineOutput _output;
    private readonly MessageLines _messages;
    private readonly PageLines _pages;
    private readonly SortedDictionary<long, PostedMessage> _untold = [];
    private bool _isSilent;

    /// <param name="output">Where the lines go.</param>
    /// <param name="ledger">The account of the run; it must have each event before the narrator has it.</param>
    public Narrator(ILineOutput output, Ledger ledger)
    {
        _output = output;
        var columns = new Columns();
        _messages = new MessageLines(columns, ledger, output.Width);
        _pages = new PageLines(columns);
        _output.Write(_messages.Heading());
    }

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        if (_isSilent)
            return;
        switch (traceEvent)
        {
            case MessagePosted posted:
                _untold[posted.Id.Value] = new PostedMessage(time, posted);
                break;
            case MessageDelivered delivered when _untold.Remove(delivered.Id.Value, out var message):
                Write(_messages.Delivered(message, time, delivered.To));
                break;
            case MessageLost lost when _untold.Remove(lost.Id.Value, out var message):
                Write(_messages.Lost(message, lost.Reason));
                break;
            default:
                Write(_pages.Of(time, traceEvent));
                break;
        }
    }

    /// <summary>How many failures of the program itself were told.</summary>
    public int Failures { get; private set; }

    /// <summary>Tells what the actor system logged: a failure of the program itself.</summary>
    public void Tell(LogEntry entry)
    {
        Failures++;
        var cause = entry.Cause is null ? "" : $": {entry.Cause.GetType().Name}: {entry.Cause.Message}";
        foreach (var text in $"{entry.Level}: {entry.Source}: {entry.Text}{cause}".ReplaceLineEndings("\n").Split('\n'))
            _output.Write(Line.Of(text, Tone.Bad));
    }

    /// <summary>Tells which messages still wait, at most some of them, and nothing of what happens from now on.</summary>
    public void Finish()
    {
        foreach (var message in _untold.Values.Take(MostWaiting))
            Write(_messages.Waiting(message));
        if (_untold.Count > MostWaiting)
            _output.Write(Line.Of(string.Create(CultureInfo.InvariantCulture, $"  and {_untold.Count - MostWaiting:N0} more messages wait"), Tone.Faint));
        Silence();
    }

    /// <summary>Tells nothing of what happens from now on.</summary>
    public void Silence()
    {
        _isSilent = true;
        _untold.Clear();
    }

    private void Write(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
            _output.Write(line);
    }
}
