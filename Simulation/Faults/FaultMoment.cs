using Messaging.Tracing;

namespace Messaging.Simulation.Faults;

/// <summary>When a fault strikes, or which messages it strikes.</summary>
public abstract record FaultMoment
{
    /// <summary>Once so many turns have been run, or as soon after that as there is anything to strike.</summary>
    public sealed record AtStep(long Step) : FaultMoment;

    /// <summary>A message; for what strikes no message itself, as soon as this one has been posted.</summary>
    public sealed record AtMessage(MessageId Message) : FaultMoment;

    /// <summary>Once so much virtual time has passed.</summary>
    public sealed record AtTime(TimeSpan Time) : FaultMoment;

    /// <summary>By chance, of one in so many: at each message, or after each turn until it has struck.</summary>
    public sealed record OneIn(int Many) : FaultMoment;

    /// <summary>Whatever an agent receives.</summary>
    /// <param name="Agent">The name of its actor, for example <c>worker-2</c>.</param>
    public sealed record InAgent(string Agent) : FaultMoment;
}
