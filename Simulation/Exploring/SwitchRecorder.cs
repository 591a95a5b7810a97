using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>Follows a schedule and notes where it gives a turn to another actor than <see cref="StayingChoice"/> would.</summary>
internal sealed class SwitchRecorder(IChoice inner, bool latestNext) : ISchedule
{
    private readonly SortedDictionary<long, string> _switches = [];
    private string _last = "";
    private long _step;

    public IReadOnlyDictionary<long, string> Switches => _switches;

    public int Choose(int count) => inner.Choose(count);

    public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
    {
        var chosen = runnable.Count > 1 ? inner.Choose(runnable.Count) : 0;
        if (chosen != StayingChoice.Plain(runnable, _last, latestNext))
            _switches.Add(_step, runnable[chosen].Path);
        _step++;
        return chosen;
    }

    public void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched) => _last = mailbox.Path;
}
