using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Tells a parent that a child was attached from outside its own turn and is to be started.</summary>
internal sealed class Supervise(LocalActorRef child) : SystemMessage
{
    public LocalActorRef Child => child;
}

/// <summary>Tells a parent that a child has failed and waits, suspended, for its verdict.</summary>
internal sealed class Failed(IInternalActorRef child, Exception cause) : SystemMessage
{
    public IInternalActorRef Child => child;

    public Exception Cause => cause;

    public override string ToString() => $"<Failed>: {child} ({cause.GetType()})";
}
