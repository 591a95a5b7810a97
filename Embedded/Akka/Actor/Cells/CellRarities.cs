using Akka.Dispatch;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>What only few actors need, or any actor seldom; so that the others do not pay for it.</summary>
internal sealed class CellRarities
{
    /// <summary>Whose failure the actor is suspended for: its own reference or a child's. Null while it has not failed.</summary>
    public IActorRef? Failed { get; set; }

    /// <summary>The behaviors to which the actor can go back, above its own <c>Receive</c>.</summary>
    public Stack<Receive>? BehaviorsBelow { get; set; }

    public WatchTable? Watches { get; set; }

    public ReceiveTimer? ReceiveTimer { get; set; }

    public ActorTaskScheduler? TaskScheduler { get; set; }

    /// <summary>What waits until the children that are to go have gone, and what is to be done then.</summary>
    public WaitReason Wait { get; set; }

    /// <summary>Why the actor is being restarted, while it waits for its children.</summary>
    public Exception? RestartCause { get; set; }

    /// <summary>System messages that have to wait, latest first.</summary>
    public SystemMessage? HeldBack { get; set; }

    /// <summary>What the present instance answered when it was first asked how to deal with failures.</summary>
    public SupervisorStrategy? Strategy { get; set; }

    public Dictionary<IActorRef, ChildRestartStats>? RestartStats { get; set; }

    /// <summary>How many names the actor has made up for its children.</summary>
    public long MadeUpNames;
}
