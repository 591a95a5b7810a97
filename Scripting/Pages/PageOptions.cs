using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Pages;

/// <summary>What pages may use, and where their randomness comes from.</summary>
public sealed record PageOptions
{
    /// <summary>What the scripts of one page may use.</summary>
    public RealmLimits Limits { get; init; } = RealmLimits.Default;

    /// <summary>Whether scripts can state rules of their own, by a global function <c>invariant</c>, that are looked at after each task.</summary>
    public bool ChecksInvariants { get; init; }

    /// <summary>The seed of every page's Math.random; each document draws numbers of its own from it.</summary>
    public ulong Seed { get; init; } = 1;
}
