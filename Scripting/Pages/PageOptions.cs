using Messaging.Agents;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Pages;

/// <summary>What pages may use, and where their randomness comes from.</summary>
public sealed record PageOptions
{
    /// <summary>What the scripts of one page may use.</summary>
    public RealmLimits Limits { get; init; } = RealmLimits.Default;

    /// <summary>What one page or worker may ask for beside its realm.</summary>
    public AgentLimits AgentLimits { get; init; } = new();

    /// <summary>What all pages and workers use that are made with these options.</summary>
    public AgentUsage Usage { get; init; } = new();

    /// <summary>Whether scripts can state rules of their own, by a global function <c>invariant</c>, that are looked at after each task.</summary>
    public bool ChecksInvariants { get; init; }

    /// <summary>The seed of every page's Math.random; each document draws numbers of its own from it.</summary>
    public ulong Seed { get; init; } = 1;

    internal AgentBudget NewBudget(IAgentScope scope) => new(scope, AgentLimits, Usage, Limits.ScriptMilliseconds);
}
