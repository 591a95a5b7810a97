namespace Messaging.Simulation.Host.Running;

/// <summary>The names of the orders in which an event loop can take its tasks.</summary>
public static class TaskOrder
{
    /// <summary>Any order between task sources that the HTML Standard allows, as the seed decides.</summary>
    public const string Any = "any";

    /// <summary>The sources that are ready take turns.</summary>
    public const string InTurn = "in-turn";
}
