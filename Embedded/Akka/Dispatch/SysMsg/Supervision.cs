using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Tells a parent that a child was attached from outside its own turn.</summary>
/// <param name="child">The child.</param>
/// <param name="starts">Whether the parent is to start it; else whoever attached it does.</param>
internal sealed class Supervise(LocalActorRef child, bool starts) : SystemMessage
{
    public LocalActorRef Child => child;

    public bool Starts => starts;
}

/// <summary>Tells a parent that a child has failed and waits, suspended, for its verdict.</summary>
internal sealed class Failed(IInternalActorRef child, Exception cause) : SystemMessage
{
    public IInternalActorRef Child => child;

    public Exception Cause => cause;

    public override string ToString() => $"<Failed>: {child} ({cause.GetType()})";
}
