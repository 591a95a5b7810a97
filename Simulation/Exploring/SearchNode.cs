using System.Collections.Immutable;

namespace Messaging.Simulation.Exploring;

/// <summary>A state on the way of an <see cref="ExhaustiveSearch"/>, before one of its steps or in the middle of one.</summary>
/// <param name="Enabled">The mailboxes that have a turn coming, or the alternatives of a fork.</param>
/// <param name="Sleeping">
/// Steps that need not be taken here, each with the mailboxes it touches: whatever begins with one of them was explored from an earlier state.
/// </param>
internal sealed record SearchNode(ImmutableArray<int> Enabled, ImmutableSortedDictionary<int, ImmutableArray<int>> Sleeping)
{
    public static readonly ImmutableSortedDictionary<int, ImmutableArray<int>> NothingSleeps = ImmutableSortedDictionary<int, ImmutableArray<int>>.Empty;

    /// <summary>The mailbox whose turn is taken, or the alternative.</summary>
    public int Chosen { get; set; }

    /// <summary>What that turn touched, in all ways that it went so far.</summary>
    public ImmutableArray<int> Touched { get; set; } = [];

    /// <summary>The first step that is neither asleep nor among those taken before; null if there is none.</summary>
    public int? NextAwake => Enabled.Cast<int?>().FirstOrDefault(number => !Sleeping.ContainsKey(number!.Value));

    /// <summary>The same state once everything that begins with the chosen step has been explored.</summary>
    public SearchNode Explored() => this with { Sleeping = Sleeping.SetItem(Chosen, Touched) };

    /// <summary>What still sleeps after a step: the steps that have nothing to do with what it touched.</summary>
    public static ImmutableSortedDictionary<int, ImmutableArray<int>> Awoken(
        ImmutableSortedDictionary<int, ImmutableArray<int>> sleeping, IReadOnlyList<int> touched) =>
        sleeping.IsEmpty ? sleeping : sleeping.RemoveRange(sleeping.Where(step => step.Value.Any(touched.Contains)).Select(step => step.Key));
}
