using System.Collections.Immutable;
using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Host.Narration;

/// <summary>What a run came to.</summary>
/// <param name="Turns">How many turns actors had.</param>
/// <param name="Time">How much virtual time has passed.</param>
/// <param name="Choices">How often there was a choice of whose turn it is.</param>
/// <param name="Seed">The seed that made the choices.</param>
public sealed record RunFacts(LedgerSummary Ledger, long Turns, TimeSpan Time, int Choices, ulong Seed)
{
    /// <summary>What was asked for and was not there, one line each.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The faults that were asked for and had nothing to strike, as they were written.</summary>
    public ImmutableArray<string> MissedFaults { get; init; } = [];
}
