using Messaging.Simulation.Host.Running;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Expectations;

/// <summary>Keeps what expectations ask about and no ledger holds: what pages said and what went wrong in them.</summary>
public sealed class RunWatch : ITraceSink
{
    private readonly List<ConsoleWritten> _console = [];
    private readonly List<string> _errors = [];
    private readonly List<string> _missing = [];

    /// <summary>The windows that are open.</summary>
    public OpenWindows Windows { get; } = new();

    /// <summary>What was written to consoles, in order.</summary>
    public IReadOnlyList<ConsoleWritten> Console => _console;

    /// <summary>What scripts threw and did not deal with, one line each.</summary>
    public IReadOnlyList<string> ScriptErrors => _errors;

    /// <summary>What was asked for and was not there, one line each.</summary>
    public IReadOnlyList<string> MissingResources => _missing;

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        Windows.Record(time, traceEvent);
        switch (traceEvent)
        {
            case ConsoleWritten written: _console.Add(written); break;
            case ScriptFailed failed: _errors.Add(failed.Message); break;
            case ScriptNotParsed failed: _errors.Add(failed.Message); break;
            case ResourceFailed failed: _missing.Add($"{failed.Url} ({failed.Message})"); break;
        }
    }
}
