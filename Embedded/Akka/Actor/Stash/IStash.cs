namespace Akka.Actor;

/// <summary>Messages that an actor has put aside for later.</summary>
public interface IStash
{
    int Count { get; }

    bool IsEmpty { get; }

    bool NonEmpty { get; }

    bool IsFull { get; }

    /// <summary>How many messages fit; negative or 0 for any number.</summary>
    int Capacity { get; }

    /// <summary>Puts the message that is being processed aside.</summary>
    /// <exception cref="IllegalActorStateException">It was the last one put aside.</exception>
    /// <exception cref="StashOverflowException">The stash is full.</exception>
    void Stash();

    /// <summary>Puts the oldest message at the front of the mailbox.</summary>
    void Unstash();

    /// <summary>Puts all messages at the front of the mailbox, the oldest first.</summary>
    void UnstashAll();

    /// <summary>Puts those messages at the front of the mailbox; the others are gone.</summary>
    void UnstashAll(Func<Envelope, bool> predicate);

    /// <summary>Takes all messages out.</summary>
    IEnumerable<Envelope> ClearStash();

    /// <summary>Puts messages in before those that are there.</summary>
    void Prepend(IEnumerable<Envelope> envelopes);
}
