namespace Messaging.Simulation.Scheduling;

/// <summary>Whoever became runnable first has the next turn.</summary>
public sealed class FirstComeChoice : IChoice
{
    public static readonly FirstComeChoice Instance = new();

    private FirstComeChoice()
    {
    }

    public int Choose(int count) => 0;
}
