using Messaging.Agents;

namespace Messaging.Scripting.Hosting;

/// <summary>
/// Time as the scripts of one agent read it: the run's own, which stands still while a script runs. A script that waits by reading it over and
/// over must come to its end all the same: each reading beyond <see cref="StillReadings"/> at one time of the run finds it a step further, for
/// this agent only.
/// </summary>
internal sealed class ScriptClock(IAgentScope scope)
{
    /// <summary>How often one task may read the same time. Scripts that do not wait read it far less often.</summary>
    private const int StillReadings = 1000;

    private const long StepNanoseconds = 100_000;

    /// <summary>When every run begins for scripts: 2026-01-01, in nanoseconds since 1970.</summary>
    private const long Beginning = 1_767_225_600_000_000_000;

    private long _now;
    private int _readings;
    private long _aheadNanoseconds;

    /// <summary>Reads the time, in nanoseconds since 1970. It never goes back.</summary>
    public long Read()
    {
        var now = scope.Now.Ticks * TimeSpan.NanosecondsPerTick;
        if (now != _now)
            (_now, _readings) = (now, 0);
        else if (++_readings > StillReadings)
            _aheadNanoseconds += StepNanoseconds;
        return Beginning + now + _aheadNanoseconds;
    }
}
