using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte 2010): every mailbox has a random priority and the highest
/// runs; at a few random steps the one that runs becomes the lowest. A bug that needs d ordered steps among k, with n mailboxes, is found with
/// a probability of at least 1 / (n · k^(d-1)) in each run, however unlikely it is in a purely random one.
/// </summary>
public sealed class PctChoice : ISchedule
{
    private readonly SplitMix64 _random;
    private readonly Dictionary<int, long> _priorities = [];
    private readonly SortedSet<long> _changes = [];
    private long _step;
    private long _lowest;

    /// <param name="depth">How many ordered steps a bug may need, at least 1.</param>
    /// <param name="steps">About how many turns a run takes, at least 1.</param>
    public PctChoice(ulong seed, int depth, long steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        _random = new SplitMix64(seed);
        for (var i = 1; i < depth; i++)
            _changes.Add(_random.Below((int)Math.Min(steps, int.MaxValue)));
    }

    public int Choose(int count) => _random.Below(count);

    public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
    {
        var highest = Highest(runnable);
        if (_changes.Contains(_step++))
        {
            _priorities[runnable[highest].Number] = --_lowest;
            highest = Highest(runnable);
        }

        return highest;
    }

    public void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched)
    {
    }

    private int Highest(IReadOnlyList<SimulatedMailbox> runnable)
    {
        var highest = 0;
        for (var i = 1; i < runnable.Count; i++)
        {
            if (PriorityOf(runnable[i]) > PriorityOf(runnable[highest]))
                highest = i;
        }

        return highest;
    }

    private long PriorityOf(SimulatedMailbox mailbox)
    {
        if (!_priorities.TryGetValue(mailbox.Number, out var priority))
            _priorities.Add(mailbox.Number, priority = _random.Below(int.MaxValue));
        return priority;
    }
}
