namespace Hocon.Converting;

/// <summary>
/// Durations (HOCON "Duration format"). A number without unit counts milliseconds. Akka.NET's settings also know
/// <c>infinite</c>, which is <see cref="Timeout.InfiniteTimeSpan"/>. A duration is never negative.
/// </summary>
internal static class Durations
{
    private const string Infinite = "infinite";

    public static bool TryParse(string text, out TimeSpan value)
    {
        if (text.Equals(Infinite, StringComparison.OrdinalIgnoreCase))
        {
            value = Timeout.InfiniteTimeSpan;
            return true;
        }

        return TryParseFinite(text, out value);
    }

    /// <summary>As <see cref="TryParse"/>, without <c>infinite</c>.</summary>
    public static bool TryParseFinite(string text, out TimeSpan value)
    {
        value = default;
        if (!Quantity.TryParse(text, out var quantity) || quantity.Number < 0 || TicksPer(quantity.Unit) is not { } ticksPer)
            return false;
        if (quantity.Times(ticksPer) is not { } ticks || ticks > long.MaxValue)
            return false;
        value = TimeSpan.FromTicks((long)decimal.Round(ticks));
        return true;
    }

    private static decimal? TicksPer(string unit) => unit switch
    {
        "ns" or "nano" or "nanos" or "nanosecond" or "nanoseconds" => TimeSpan.TicksPerMicrosecond / 1000m,
        "us" or "micro" or "micros" or "microsecond" or "microseconds" => TimeSpan.TicksPerMicrosecond,
        "" or "ms" or "milli" or "millis" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "s" or "second" or "seconds" => TimeSpan.TicksPerSecond,
        "m" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
        "h" or "hour" or "hours" => TimeSpan.TicksPerHour,
        "d" or "day" or "days" => TimeSpan.TicksPerDay,
        _ => null,
    };
}
