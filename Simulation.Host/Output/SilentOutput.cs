namespace Messaging.Simulation.Host.Output;

/// <summary>For a run that nobody is told.</summary>
public sealed class SilentOutput : ILineOutput
{
    public static readonly SilentOutput Instance = new();

    private SilentOutput()
    {
    }

    public int? Width => null;

    public void Write(Line line)
    {
    }
}
