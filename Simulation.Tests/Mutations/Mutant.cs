using Akka.Actor;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Tests.Mutations;

/// <summary>A protocol that is broken in one way: some message between the actors of a channel and its owners says something else, or nothing.</summary>
/// <param name="change">What is said in place of a message.</param>
internal sealed class Mutant(Func<object, IEnumerable<object>> change) : IMailInterceptor
{
    public void Intercept(SimulatedMailbox mailbox, Envelope envelope, Action<Envelope> put)
    {
        foreach (var said in change(envelope.Message))
            put(new Envelope(said, envelope.Sender));
    }
}
