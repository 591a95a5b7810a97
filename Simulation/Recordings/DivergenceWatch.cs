using System.Collections.Immutable;

namespace Messaging.Simulation.Recordings;

/// <summary>Compares a run with a recorded one, line by line.</summary>
public sealed class DivergenceWatch
{
    private readonly ImmutableArray<string> _recorded;
    private readonly Func<long> _step;
    private int _seen;

    /// <param name="step">The turn that runs, for the place of a divergence.</param>
    public DivergenceWatch(ImmutableArray<string> recorded, Recorder recorder, Func<long> step)
    {
        _recorded = recorded;
        _step = step;
        recorder.Written += Compare;
    }

    /// <summary>Null as long as both are the same.</summary>
    public Divergence? Found { get; private set; }

    /// <summary>The run has ended: the recording must have, too.</summary>
    public void Finish()
    {
        if (_seen < _recorded.Length)
            Found ??= new Divergence(_step(), _recorded[_seen], null);
    }

    private void Compare(int index, string line)
    {
        _seen = index + 1;
        var recorded = index < _recorded.Length ? _recorded[index] : null;
        if (recorded != line)
            Found ??= new Divergence(_step(), recorded, line);
    }
}
