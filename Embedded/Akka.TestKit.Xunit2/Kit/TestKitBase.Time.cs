using System.Diagnostics;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    // When the innermost Within must have ended.
    private TimeSpan? _end;

    /// <summary>A time that only goes forward, since an arbitrary start.</summary>
    public static TimeSpan Now => Stopwatch.GetElapsedTime(0);

    /// <summary>What is left of the innermost Within.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TimeSpan Remaining => _end is { } end
        ? Left(end)
        : throw new InvalidOperationException("Remaining is the rest of a Within, and there is none.");

    /// <summary>What is left of the innermost Within; outside of one, the default time of an expectation.</summary>
    public TimeSpan RemainingOrDefault => RemainingOr(Dilated(TestKitSettings.SingleExpectDefault));

    /// <summary>A time stretched for slow machines; what is left of the innermost Within if it is null; or else the default.</summary>
    /// <exception cref="ArgumentException">The time is negative.</exception>
    public TimeSpan RemainingOrDilated(TimeSpan? duration) => duration is { } given ? Dilated(given) : RemainingOrDefault;

    /// <summary>A time stretched by <c>akka.test.timefactor</c>.</summary>
    /// <exception cref="ArgumentException">The time is negative.</exception>
    public TimeSpan Dilated(TimeSpan duration) => duration < TimeSpan.Zero
        ? throw new ArgumentException($"A time to wait must not be negative; this is {duration}.", nameof(duration))
        : duration * TestKitSettings.TestTimeFactor;

    /// <summary>A time, or the default time of an expectation.</summary>
    public TimeSpan GetTimeoutOrDefault(TimeSpan? timeout) => timeout ?? TestKitSettings.SingleExpectDefault;

    /// <summary>What is left of the innermost Within; outside of one, <paramref name="duration"/>.</summary>
    protected TimeSpan RemainingOr(TimeSpan duration) => _end is { } end ? Left(end) : duration;

    private static TimeSpan Left(TimeSpan end)
    {
        var left = end - Now;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }
}
