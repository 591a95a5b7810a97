using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>What the engine itself needs from a reference, besides telling it messages.</summary>
internal interface IInternalActorRef : IActorRef
{
    IInternalActorRef? Parent { get; }

    bool IsTerminated { get; }

    void SendSystemMessage(SystemMessage message);

    void Start();

    void Stop();

    void Suspend();

    /// <summary>Lets the actor go on; <paramref name="causedByFailure"/> is the failure that its supervisor forgave, if it was its own.</summary>
    void Resume(Exception? causedByFailure);

    void Restart(Exception cause);

    /// <summary>The child of that name (perhaps with <c>#uid</c>), or <see cref="Nobody"/>.</summary>
    IInternalActorRef GetSingleChild(string name);

    /// <summary>The children in the order of their creation.</summary>
    IReadOnlyList<IInternalActorRef> Children { get; }
}
