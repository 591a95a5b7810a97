using Messaging.Simulation.Invariants;
using Messaging.Simulation.Programs;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Samples.Tickets;

/// <summary>Two clerks sell the last seat. Under some schedules both do.</summary>
public sealed class Tickets : SimulatedProgram
{
    public override IReadOnlyList<string> Opens => ["https://tickets.test/"];

    public override AgentDocuments Documents => new AgentDocuments().Add("https://tickets.test/", () => new Office("https://tickets.test/clerk"));

    public override AgentWorkers Workers => new AgentWorkers().Add("https://tickets.test/clerk", () => new HastyClerk());

    public override IEnumerable<IInvariant> Invariants => [new NoSeatThatIsNotThere()];
}
