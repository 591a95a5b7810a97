using Messaging.Simulation.Scheduling;
using Messaging.Tracing;

namespace Messaging.Simulation.Faults;

/// <summary>A fault that strikes once, between two turns, and whether its moment has come.</summary>
internal sealed class TimedFault(Fault fault, FaultMoment when)
{
    private readonly Fork? _fork = when is FaultMoment.OneIn { Many: > 1 } odds ? new Fork(fault.Text, ["no", "now"]) { OneIn = odds.Many } : null;
    private bool _isPosted;

    public Fault Fault => fault;

    public bool HasStruck { get; private set; }

    public void Struck() => HasStruck = true;

    public void Posted(MessageId message) => _isPosted |= when is FaultMoment.AtMessage at && at.Message == message;

    /// <param name="turned">Whether a turn has been run since it was asked last.</param>
    public bool IsDue(TurnLoop loop, TimeSpan elapsed, bool turned) => when switch
    {
        FaultMoment.AtStep at => loop.Turns >= at.Step,
        FaultMoment.AtMessage => _isPosted,
        FaultMoment.AtTime at => elapsed >= at.Time,
        _ => turned && (_fork is null || loop.Decide(_fork) == 1),
    };
}
