using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Where the user messages of one actor wait. Any thread adds; one thread at a time takes.</summary>
public interface IMessageQueue
{
    bool HasMessages { get; }

    int Count { get; }

    void Enqueue(IActorRef receiver, Envelope envelope);

    bool TryDequeue(out Envelope envelope);

    /// <summary>The actor is gone: hands what is left to <paramref name="deadletters"/>.</summary>
    void CleanUp(IActorRef owner, IMessageQueue deadletters);
}
