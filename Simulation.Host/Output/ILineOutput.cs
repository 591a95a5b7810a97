namespace Messaging.Simulation.Host.Output;

/// <summary>Where lines go: a terminal, or a file or pipe.</summary>
public interface ILineOutput
{
    /// <summary>How many characters fit on a line; null if nothing is to be cut.</summary>
    int? Width { get; }

    void Write(Line line);
}
