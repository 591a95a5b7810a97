using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>Follows a schedule and notes where it chooses in another way than <see cref="StayingChoice"/> would.</summary>
internal sealed class SwitchRecorder(IChoice inner, bool latestNext) : ISchedule
{
    private readonly List<ScheduleSwitch> _switches = [];
    private readonly ForkCounter _counter = new();
    private string _last = "";
    private long _turn;

    public IReadOnlyList<ScheduleSwitch> Switches => _switches;

    public int Choose(int count) => inner.Choose(count);

    public int Choose(Fork fork)
    {
        var chosen = inner.Choose(fork);
        var number = _counter.Count(fork);
        if (chosen != 0)
            _switches.Add(new ScheduleSwitch(_turn, number, fork.What, fork.Alternatives[chosen]));
        return chosen;
    }

    public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
    {
        var chosen = runnable.Count > 1 ? inner.Choose(runnable.Count) : 0;
        if (chosen != StayingChoice.Plain(runnable, _last, latestNext))
            _switches.Add(new ScheduleSwitch(_turn, 0, "", runnable[chosen].Path));
        _turn++;
        return chosen;
    }

    public void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched) => _last = mailbox.Path;
}
