using Akka.Actor;

namespace Messaging.Simulation.Scheduling;

/// <summary>Stands between the senders and the mailboxes of a deterministic system: it can change, drop, repeat or hold back what is sent.</summary>
public interface IMailInterceptor
{
    /// <summary>A message is about to be put into a mailbox.</summary>
    /// <param name="put">Puts a message into it: call it never, once or several times, now or on a later call.</param>
    void Intercept(SimulatedMailbox mailbox, Envelope envelope, Action<Envelope> put);
}
