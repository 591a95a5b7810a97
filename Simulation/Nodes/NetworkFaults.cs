namespace Messaging.Simulation.Nodes;

/// <summary>What a simulated network does to what it carries.</summary>
public sealed record NetworkFaults
{
    /// <summary>A network that takes its time and does nothing wrong.</summary>
    public static readonly NetworkFaults None = new();

    /// <summary>A network that does everything that networks do.</summary>
    public static readonly NetworkFaults Bad = new() { LatencyTo = TimeSpan.FromMilliseconds(50), LossPercent = 15, DuplicatePercent = 15 };

    /// <summary>The least time that a frame takes from node to node.</summary>
    public TimeSpan LatencyFrom { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>The most time that a frame takes. Frames that take different times overtake each other.</summary>
    public TimeSpan LatencyTo { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>How many of a hundred frames never arrive.</summary>
    public int LossPercent { get; init; }

    /// <summary>How many of a hundred frames arrive twice.</summary>
    public int DuplicatePercent { get; init; }

    /// <summary>The least time after which a node learns that another one is dead.</summary>
    public TimeSpan DetectionFrom { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>The most time after which a node learns that another one is dead.</summary>
    public TimeSpan DetectionTo { get; init; } = TimeSpan.FromMilliseconds(500);
}
