using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Lets an actor go on as long as it can, then whoever came first, or last, and takes the first way at each fork; but makes chosen choices in another
/// way. What it differs by from the plain course is a list that can be shortened.
/// </summary>
/// <param name="switches">The choices that it makes in another way, if they are there to be made.</param>
/// <param name="latestNext">Whether whoever became runnable last is next when an actor cannot go on, otherwise whoever did first.</param>
public sealed class StayingChoice(IEnumerable<ScheduleSwitch> switches, bool latestNext = false) : ISchedule
{
    private readonly Dictionary<long, string> _turns = switches.Where(item => item.Fork == 0).ToDictionary(item => item.Turn, item => item.Goes);

    // Not by the turn, which comes to be another one when a choice before it is left out.
    private readonly Dictionary<(string What, int Fork), string> _forks =
        switches.Where(item => item.Fork > 0).ToDictionary(item => (item.What, item.Fork), item => item.Goes);

    private readonly ForkCounter _counter = new();
    private string _last = "";
    private long _turn;

    public int Choose(int count) => 0;

    public int Choose(Fork fork) =>
        _forks.TryGetValue((fork.What, _counter.Count(fork)), out var wanted) ? Math.Max(0, fork.Alternatives.IndexOf(wanted)) : 0;

    public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
    {
        if (_turns.TryGetValue(_turn++, out var wanted) && Find(runnable, wanted) is var index and >= 0)
            return index;
        return Plain(runnable, _last, latestNext);
    }

    public void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched) => _last = mailbox.Path;

    internal static int Plain(IReadOnlyList<SimulatedMailbox> runnable, string last, bool latestNext) =>
        Find(runnable, last) is var index and >= 0 ? index : latestNext ? runnable.Count - 1 : 0;

    private static int Find(IReadOnlyList<SimulatedMailbox> runnable, string path)
    {
        for (var i = 0; i < runnable.Count; i++)
        {
            if (runnable[i].Path == path)
                return i;
        }

        return -1;
    }
}
