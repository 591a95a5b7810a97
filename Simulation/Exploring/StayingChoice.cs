using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Lets an actor go on as long as it can, then whoever came first, or last; but gives chosen turns to chosen actors. What it differs by from the plain
/// course is a list that can be shortened.
/// </summary>
/// <param name="switches">Which actor gets which turn, by the number of the turn counted from 0, if it can go on then.</param>
/// <param name="latestNext">Whether whoever became runnable last is next when an actor cannot go on, otherwise whoever did first.</param>
public sealed class StayingChoice(IReadOnlyDictionary<long, string> switches, bool latestNext = false) : ISchedule
{
    private string _last = "";
    private long _step;

    public int Choose(int count) => 0;

    public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
    {
        if (switches.TryGetValue(_step++, out var wanted) && Find(runnable, wanted) is var index and >= 0)
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
