using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Invariants;

/// <summary>Feeds a run to the ledger and to every invariant, and keeps what they found.</summary>
public sealed class InvariantMonitor : ITraceSink
{
    private readonly IInvariant[] _invariants;
    private readonly List<Violation> _violations = [];
    private TimeSpan _time;

    /// <param name="further">Rules beside those that every run keeps.</param>
    public InvariantMonitor(params IInvariant[] further) => _invariants =
    [
        new OneFatePerMessage(),
        new OrderPerDirection(),
        new OnePlacePerSide(),
        new DisabledSidesAreSilent(),
        new NothingLeftBehind(),
        new NoSideOutsideARecord(),
        new NoForwarderLeft(),
        new NothingOutlivesItsWindow(),
        .. further,
    ];

    /// <summary>The account of the run so far.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Everything that was found so far, in the order of finding.</summary>
    public IReadOnlyList<Violation> Violations => _violations;

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        _time = time;
        foreach (var invariant in _invariants)
        {
            if (invariant.Check(traceEvent, Ledger) is { } wrong)
                _violations.Add(new Violation(invariant.Name, time, wrong));
        }

        if (traceEvent is InvariantBroken broken)
            _violations.Add(new Violation(broken.Name, time, $"{broken.Why}, says {broken.Agent}"));
        Ledger.Record(time, traceEvent);
    }

    /// <summary>To be called whenever the system is quiescent. What was found before and is still so is not reported again.</summary>
    public void CheckQuiescent() => Check(invariant => invariant.CheckQuiescent(Ledger));

    /// <summary>To be called when every window has ended and the system is quiescent.</summary>
    public void CheckEnded() => Check(invariant => invariant.CheckEnded(Ledger));

    private void Check(Func<IInvariant, IEnumerable<string>> look)
    {
        foreach (var invariant in _invariants)
        {
            foreach (var wrong in look(invariant))
            {
                if (!_violations.Exists(known => known.Invariant == invariant.Name && known.What == wrong))
                    _violations.Add(new Violation(invariant.Name, _time, wrong));
            }
        }
    }
}
