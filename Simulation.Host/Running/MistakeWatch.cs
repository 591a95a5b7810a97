using Messaging.Tracing;

namespace Messaging.Simulation.Host.Running;

/// <summary>Notices mistakes of the page's author that end the run: a script that does not parse, in a page that does not listen for errors.</summary>
public sealed class MistakeWatch : ITraceSink
{
    /// <summary>The first mistake, in one line; null if there was none.</summary>
    public string? Found { get; private set; }

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        if (traceEvent is ScriptNotParsed failed)
            Found ??= $"{failed.File}:{failed.Line}:{failed.Column}: the script does not parse: {failed.Message}";
    }

    /// <exception cref="MistakeException">There was one.</exception>
    public void ThrowIfFound()
    {
        if (Found is not null)
            throw new MistakeException(Found);
    }
}
