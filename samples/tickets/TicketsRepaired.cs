using Messaging.Simulation.Invariants;
using Messaging.Simulation.Programs;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Samples.Tickets;

/// <summary>The same office with careful clerks: whatever the schedule, one of them sells the seat.</summary>
public sealed class TicketsRepaired : SimulatedProgram
{
    public override IReadOnlyList<string> Opens => ["https://tickets.test/"];

    public override AgentDocuments Documents => new AgentDocuments().Add("https://tickets.test/", () => new Office("https://tickets.test/clerk"));

    public override AgentWorkers Workers => new AgentWorkers().Add("https://tickets.test/clerk", () => new CarefulClerk());

    public override IEnumerable<IInvariant> Invariants => [new NoSeatThatIsNotThere()];

    public override void Check(ProgramResult result) => result.Expect(result.Console.Count == 1, "one of the two sells the seat");
}
