using Messaging.Simulation.Host.Output;

namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>Keeps the lines that are written.</summary>
internal sealed class WrittenLines(int? width = null) : ILineOutput
{
    private readonly List<Line> _lines = [];

    public int? Width => width;

    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>The lines as text, without the heading of the columns.</summary>
    public IEnumerable<string> Body => _lines.Skip(1).Select(line => line.ToString());

    public void Write(Line line) => _lines.Add(line);
}
