namespace Messaging.Simulation.Faults;

/// <summary>What can happen to what one node sends to another.</summary>
public enum LinkFaultKind
{
    Lose,
    Duplicate,
    Delay,
}
