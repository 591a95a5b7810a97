using System.Collections.Immutable;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Recordings;

/// <summary>Makes the choices of an earlier run again; where they do not fit any more, whoever came first has the turn.</summary>
public sealed class RecordedChoice(ImmutableArray<Decision> decisions) : IChoice
{
    private int _next;

    public int Choose(int count) =>
        _next < decisions.Length && decisions[_next].Among == count ? decisions[_next++].Chosen : FirstComeChoice.Instance.Choose(count);

    public int Choose(Fork fork) => Choose(fork.Alternatives.Length);
}
