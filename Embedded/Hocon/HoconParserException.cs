using Hocon.Reading;

namespace Hocon;

/// <summary>
/// A text is not HOCON, or a substitution or an include in it cannot be resolved. The message begins with the line and the column.
/// </summary>
public sealed class HoconParserException : Exception
{
    internal HoconParserException(Position position, string problem, Exception? cause = null)
        : base($"{position}: {problem}", cause)
    {
        LineNumber = position.Line;
        LinePosition = position.Column;
    }

    /// <summary>The line, counted from 1.</summary>
    public int LineNumber { get; }

    /// <summary>The column, counted from 1.</summary>
    public int LinePosition { get; }
}
