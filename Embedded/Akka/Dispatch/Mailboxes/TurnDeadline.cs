using System.Diagnostics;

namespace Akka.Dispatch;

/// <summary>How long one turn may go on, apart from the number of its messages. No deadline at all costs no look at the clock.</summary>
internal readonly struct TurnDeadline
{
    private readonly long _start;
    private readonly long _ticks;

    private TurnDeadline(long ticks)
    {
        _ticks = ticks;
        _start = ticks > 0 ? Stopwatch.GetTimestamp() : 0;
    }

    /// <summary>Whether the turn is to end. A deadline of 0 has always passed, so that a turn has exactly one message.</summary>
    public bool HasPassed => _ticks switch
    {
        < 0 => false,
        0 => true,
        _ => Stopwatch.GetElapsedTime(_start).Ticks >= _ticks,
    };

    /// <param name="ticks">In units of 100 ns; null for none.</param>
    public static TurnDeadline Start(long? ticks) => new(ticks is { } value ? Math.Max(0, value) : -1);
}
