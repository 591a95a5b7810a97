using System.Collections.Immutable;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;

namespace Messaging.Simulation.Recordings;

/// <summary>Writes down the lines of a run as it happens. It belongs to one run.</summary>
public sealed class Recorder : ITraceSink
{
    private readonly List<string> _lines = [];
    private readonly List<Decision> _decisions = [];
    private TurnLoop? _loop;
    private bool _hasStopped;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Nothing is written down any more: the run has ended.</summary>
    public void Stop() => _hasStopped = true;

    /// <summary>Called with each line, right after it was written down, and its place counted from 0.</summary>
    public Action<int, string>? Written { get; set; }

    private long Step => _loop?.Turns ?? 0;

    /// <summary>From now on the choices of this loop are written down too. What happened before counts as step 0.</summary>
    public void Follow(TurnLoop loop)
    {
        _loop = loop;
        loop.Decided += Decide;
        loop.Forked += Decide;
    }

    /// <summary>Something is about to be done with the page.</summary>
    public void Act(string text) => Write(JsonLine.Of("act", json =>
    {
        json.WriteNumber("step", Step);
        json.WriteString("text", text);
    }));

    public void Record(TimeSpan time, TraceEvent traceEvent) => Write(JsonLine.Of("event", json =>
    {
        json.WriteNumber("step", Step);
        json.WriteNumber("us", (long)time.TotalMicroseconds);
        EventJson.Write(json, traceEvent);
    }));

    /// <summary>What has been written down.</summary>
    public Recording ToRecording(RecordingHeader header) => new(header, [.. _lines], [.. _decisions]);

    private void Decide(Decision decision, SimulatedMailbox mailbox)
    {
        if (_hasStopped)
            return;
        _decisions.Add(decision);
        Write(JsonLine.Of("decision", json =>
        {
            // The turn that is given is the one after those that have been run.
            json.WriteNumber("step", Step + 1);
            json.WriteNumber("chosen", decision.Chosen);
            json.WriteNumber("among", decision.Among);
            json.WriteString("actor", mailbox.Path);
        }));
    }

    private void Decide(Decision decision, Fork fork)
    {
        if (_hasStopped)
            return;
        _decisions.Add(decision);
        Write(JsonLine.Of("decision", json =>
        {
            json.WriteNumber("step", Step);
            json.WriteNumber("chosen", decision.Chosen);
            json.WriteNumber("among", decision.Among);
            json.WriteString("fork", fork.What);
            json.WriteString("alternative", fork.Alternatives[decision.Chosen]);
        }));
    }

    private void Write(string line)
    {
        if (_hasStopped)
            return;
        _lines.Add(line);
        Written?.Invoke(_lines.Count - 1, line);
    }
}
