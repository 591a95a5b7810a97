using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Watching;

/// <summary>Follows a run from its beginning to its end, without changing it but for its choices.</summary>
public abstract class RunWatcher : ITraceSink
{
    /// <summary>Who has the next turn; null to leave that to the seed.</summary>
    public virtual IChoice? Choice => null;

    /// <summary>The command that repeats the run; null if its own options do.</summary>
    public virtual string? Command => null;

    /// <summary>Whether the run is told from the very beginning; otherwise once the page has been opened without a mistake.</summary>
    public virtual bool TellsAtOnce => false;

    /// <summary>The system is there; nothing has run in it.</summary>
    public virtual void Begin(SimulatedSystem system, Ledger ledger)
    {
    }

    /// <summary>Something is about to be done with the page.</summary>
    public virtual void Act(string text)
    {
    }

    public virtual void Record(TimeSpan time, TraceEvent traceEvent)
    {
    }

    /// <summary>What happens from now on is not part of the run.</summary>
    public virtual void End()
    {
    }
}
