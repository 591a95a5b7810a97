using Messaging.Simulation.Invariants;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Simulation.Programs;

/// <summary>
/// A program of agents in C#, as <c>messaging run</c>, <c>explore</c> and <c>replay</c> take it from an assembly, and
/// <see cref="Exploring.Scenario.Of"/> in a test. A class of it needs a constructor without parameters; an object of it is made for each run, and
/// whatever its agents share belongs in that object, because runs go on at once.
/// </summary>
public abstract class SimulatedProgram
{
    /// <summary>The absolute URLs to open, each in a top-level window of its own. They are opened one after the other and load side by side.</summary>
    public abstract IReadOnlyList<string> Opens { get; }

    /// <summary>The agent at each URL. Asked for once.</summary>
    public abstract AgentDocuments Documents { get; }

    /// <summary>The worker at each URL. Asked for once; null if there are none.</summary>
    public virtual AgentWorkers? Workers => null;

    /// <summary>Rules of its own that hold at every step. Asked for once.</summary>
    public virtual IEnumerable<IInvariant> Invariants => [];

    /// <summary>Says what must be so when everything has become quiet.</summary>
    public virtual void Check(ProgramResult result)
    {
    }
}
