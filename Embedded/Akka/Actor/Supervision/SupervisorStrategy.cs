using Akka.Event;

namespace Akka.Actor;

/// <summary>What an actor does about failures of its children.</summary>
public abstract class SupervisorStrategy
{
    /// <summary>Stops children that could not be made, were killed or did not handle a death; restarts all others.</summary>
    public static IDecider DefaultDecider = Actor.Decider.From(
        Directive.Restart,
        Directive.Stop.When<ActorInitializationException>(),
        Directive.Stop.When<ActorKilledException>(),
        Directive.Stop.When<DeathPactException>());

    public static readonly SupervisorStrategy DefaultStrategy = new OneForOneStrategy(DefaultDecider);

    /// <summary>Stops every child that fails.</summary>
    public static readonly OneForOneStrategy StoppingStrategy = new(_ => Directive.Stop);

    private protected SupervisorStrategy()
    {
    }

    public abstract IDecider Decider { get; }

    /// <summary>Whether failures are logged.</summary>
    protected bool LoggingEnabled { get; set; } = true;

    /// <summary>Deals with a failure. Returns false if it is to become the supervisor's own.</summary>
    internal bool HandleFailure(ActorCell supervisor, LocalActorRef child, Exception cause)
    {
        var directive = Handle(child, cause);
        LogFailure(supervisor, child, cause, directive);
        switch (directive)
        {
            case Directive.Escalate:
                return false;
            case Directive.Resume:
                ((IInternalActorRef)child).Resume(cause);
                return true;
            default:
                ProcessFailure(supervisor, directive == Directive.Restart, child, cause);
                return true;
        }
    }

    protected abstract Directive Handle(IActorRef child, Exception exception);

    internal abstract void ProcessFailure(ActorCell supervisor, bool restart, LocalActorRef child, Exception cause);

    /// <summary>Publishes a failure as an error, or as a warning if the child resumes; one that is escalated is logged further up.</summary>
    protected virtual void LogFailure(IActorContext context, IActorRef child, Exception cause, Directive directive)
    {
        if (!LoggingEnabled || directive == Directive.Escalate)
        {
            return;
        }

        var message = cause is ActorInitializationException { InnerException: { } inner } ? inner.Message : cause.Message;
        var source = child.Path.ToString();
        context.System.EventStream.Publish(directive == Directive.Resume
            ? new Warning(cause, source, GetType(), message)
            : new Error(cause, source, GetType(), message));
    }
}
