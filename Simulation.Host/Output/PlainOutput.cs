namespace Messaging.Simulation.Host.Output;

/// <summary>Lines as text, whole and without colour, for a file or a pipe.</summary>
public sealed class PlainOutput(TextWriter writer) : ILineOutput
{
    public int? Width => null;

    public void Write(Line line) => writer.WriteLine(line.ToString().TrimEnd());
}
