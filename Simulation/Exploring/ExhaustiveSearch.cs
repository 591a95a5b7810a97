using System.Collections.Immutable;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Goes through all schedules of a bounded program, one run after the other. With reduction, of those that differ only in the order of steps
/// that touch different mailboxes one is run to its end: sleep sets (Godefroid 1996).
/// </summary>
/// <param name="reduces">False to run every single schedule.</param>
public sealed class ExhaustiveSearch(bool reduces)
{
    private readonly List<SearchNode> _path = [];
    private readonly bool _reduces = reduces;

    /// <summary>True once there is no schedule left.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The schedule of the next run. Use it for one run, then call <see cref="Finish"/>.</summary>
    public ISchedule Next() => new Walk(this);

    /// <summary>The run is over, or was given up.</summary>
    public void Finish()
    {
        while (_path.Count > 0)
        {
            var node = _path[^1].Explored();
            if (node.NextAwake is { } next)
            {
                node.Chosen = next;
                node.Touched = [];
                _path[^1] = node;
                return;
            }

            _path.RemoveAt(_path.Count - 1);
        }

        IsComplete = true;
    }

    private sealed class Walk(ExhaustiveSearch search) : ISchedule
    {
        private ImmutableSortedDictionary<int, ImmutableArray<int>> _sleeping = SearchNode.NothingSleeps;
        private int _depth;
        private int _turn;
        private bool _hasChosen;

        public int Choose(int count) => 0;

        // What a turn decides within itself belongs to the turn: none of its alternatives is left out.
        public int Choose(Fork fork)
        {
            if (_depth == search._path.Count)
                search._path.Add(new SearchNode([.. Enumerable.Range(0, fork.Alternatives.Length)], SearchNode.NothingSleeps));
            var node = search._path[_depth++];
            return node.Enabled.Length == fork.Alternatives.Length
                ? node.Chosen
                : throw Unrepeatable($"{fork.What} had {node.Enabled.Length} alternatives before and has {fork.Alternatives.Length} now");
        }

        public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
        {
            _hasChosen = true;
            if (_depth == search._path.Count && !Grow(runnable))
                return -1;
            _turn = _depth++;
            var chosen = search._path[_turn].Chosen;
            for (var i = 0; i < runnable.Count; i++)
            {
                if (runnable[i].Number == chosen)
                    return i;
            }

            throw Unrepeatable($"mailbox {chosen} could run before and cannot now");
        }

        public void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched)
        {
            if (!_hasChosen)
            {
                // The turn was no choice of this search, but what it touched wakes up all the same.
                _sleeping = SearchNode.Awoken(_sleeping, touched);
                return;
            }

            _hasChosen = false;
            if (!search._reduces)
                return;
            var node = search._path[_turn];
            node.Touched = [.. node.Touched.Union(touched)];
            _sleeping = SearchNode.Awoken(node.Sleeping, touched);
        }

        private InvalidOperationException Unrepeatable(string what) =>
            new($"After {_depth - 1} choices {what}: the scenario does not depend on its schedule alone.");

        private bool Grow(IReadOnlyList<SimulatedMailbox> runnable)
        {
            var node = new SearchNode([.. runnable.Select(mailbox => mailbox.Number)], _sleeping);
            if (node.NextAwake is not { } first)
                return false;
            node.Chosen = first;
            search._path.Add(node);
            return true;
        }
    }
}
