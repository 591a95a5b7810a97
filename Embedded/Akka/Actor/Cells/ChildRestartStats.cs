namespace Akka.Actor;

/// <summary>Counts the restarts of one child within a time range.</summary>
internal sealed class ChildRestartStats
{
    private int _restarts;
    private TimeSpan? _windowStart;

    /// <summary>Asks for one more restart.</summary>
    /// <param name="maxNumberOfRetries">Negative for any number; 0 for none at all.</param>
    /// <param name="withinMilliseconds">0 or less if the time does not matter.</param>
    /// <param name="now">The monotonic clock of the actor system.</param>
    public bool RequestPermission(int maxNumberOfRetries, int withinMilliseconds, TimeSpan now)
    {
        if (maxNumberOfRetries == 0)
        {
            return false;
        }

        if (withinMilliseconds <= 0)
        {
            return maxNumberOfRetries < 0 || ++_restarts <= maxNumberOfRetries;
        }

        _windowStart ??= now;
        if (now - _windowStart > TimeSpan.FromMilliseconds(withinMilliseconds))
        {
            _windowStart = now;
            _restarts = 1;
            return true;
        }

        // A time range without a number of retries allows one restart in that time.
        return ++_restarts <= (maxNumberOfRetries < 0 ? 1 : maxNumberOfRetries);
    }
}
