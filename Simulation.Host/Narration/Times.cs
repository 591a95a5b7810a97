using System.Globalization;

namespace Messaging.Simulation.Host.Narration;

/// <summary>Virtual times as people read them: in milliseconds, to a hundredth, which is the time of a turn.</summary>
public static class Times
{
    public const int ColumnWidth = 10;

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>Right-aligned in a column.</summary>
    public static string Column(TimeSpan time) => Milliseconds(time).PadLeft(ColumnWidth);
}
