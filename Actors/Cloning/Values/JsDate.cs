namespace Messaging.Cloning;

/// <summary>A JavaScript Date: a time value in milliseconds since 1970-01-01T00:00:00Z, or NaN for an invalid date.</summary>
public sealed class JsDate(double timeMs) : JsValue
{
    /// <summary>
    /// The farthest time value from the epoch in either direction, in milliseconds (ECMAScript, section "Time Values and Time Range").
    /// </summary>
    public const double LargestTimeMs = 8.64e15;

    public JsDate(DateTimeOffset instant)
        : this((double)(instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond)
    {
    }

    public override JsKind Kind => JsKind.Date;

    /// <summary>A whole number of milliseconds within <see cref="LargestTimeMs"/>, or NaN (ECMAScript, TimeClip).</summary>
    public double TimeMs { get; } = Math.Abs(timeMs) <= LargestTimeMs ? Math.Truncate(timeMs) + 0.0 : double.NaN;

    public bool IsValid => !double.IsNaN(TimeMs);
}
