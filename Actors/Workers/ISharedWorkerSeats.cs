using Akka.Actor;

namespace Messaging.Workers;

/// <summary>Knows on which node each shared worker has its seat, so that one key means one worker whichever node asks.</summary>
public interface ISharedWorkerSeats
{
    /// <summary>
    /// Asks for the user agent of the node where a shared worker is, or will be. The answer is <see cref="SharedWorkerProtocol.Seated"/>; it may
    /// not come, and then it is asked for again.
    /// </summary>
    /// <param name="asker">Who gets the answer.</param>
    void Find(SharedWorkerKey key, IActorRef asker);
}
