using Messaging.Faults;

namespace Messaging.Simulation.Faults;

/// <summary>Something that goes wrong on purpose in a run.</summary>
/// <param name="Text">As it was written.</param>
public abstract record Fault(string Text)
{
    /// <summary>Whether it is about what nodes send each other, so that it needs at least two.</summary>
    public virtual bool NeedsNodes => false;

    /// <summary>Whether chance may leave it out; otherwise it was meant to strike.</summary>
    public virtual bool IsByChance => false;

    /// <summary>The nodes that it names.</summary>
    public virtual IEnumerable<string> Nodes => [];

    public sealed override string ToString() => Text;
}

/// <summary>A message cannot be read by its receiver.</summary>
/// <param name="When">Which messages.</param>
public sealed record UnreadableFault(string Text, MessageFault Kind, FaultMoment When) : Fault(Text)
{
    public override bool IsByChance => When is FaultMoment.OneIn;
}

/// <summary>There is no memory for what an agent posts or clones: a DataCloneError there.</summary>
/// <param name="When">Which messages: a message is named by the number that it would have had.</param>
public sealed record SendingFault(string Text, FaultMoment When) : Fault(Text)
{
    public override bool IsByChance => When is FaultMoment.OneIn;
}

/// <summary>An agent is made, and never runs a task.</summary>
/// <param name="Agent">The name of its actor; null for dedicated and shared workers by chance.</param>
/// <param name="OneIn">How likely that is for each worker, if no agent is named.</param>
public sealed record NeverStartsFault(string Text, string? Agent, int OneIn) : Fault(Text)
{
    public override bool IsByChance => Agent is null;
}

/// <summary>An agent ends, or a whole node.</summary>
/// <param name="Who">The name of its actor, or of the node.</param>
/// <param name="IsOrderly">Whether the document is left as by a person, with its last events; otherwise it ends without a word.</param>
public sealed record EndingFault(string Text, string Who, bool IsNode, bool IsOrderly, FaultMoment When) : Fault(Text)
{
    public override bool NeedsNodes => IsNode;

    public override bool IsByChance => When is FaultMoment.OneIn;

    public override IEnumerable<string> Nodes => IsNode ? [Who] : [];
}

/// <summary>What one node sends to another is lost, doubled or late.</summary>
/// <param name="When">Which of it: what carries a message for the first time, or anything by chance.</param>
/// <param name="DelayFrom">For a delay: the least time that is added.</param>
/// <param name="DelayTo">For a delay: the most time that is added.</param>
public sealed record LinkFault(string Text, LinkFaultKind Kind, FaultMoment When, TimeSpan DelayFrom = default, TimeSpan DelayTo = default) : Fault(Text)
{
    public override bool NeedsNodes => true;

    public override bool IsByChance => When is FaultMoment.OneIn;
}

/// <summary>Nothing passes between two nodes any more, or again.</summary>
public sealed record CutFault(string Text, bool Heals, string One, string Other, FaultMoment When) : Fault(Text)
{
    public override bool NeedsNodes => true;

    public override bool IsByChance => When is FaultMoment.OneIn;

    public override IEnumerable<string> Nodes => [One, Other];
}
