namespace Messaging.Agents;

/// <summary>What an <see cref="AgentActor"/> says to itself, and what its parent says to it.</summary>
public static class AgentProtocol
{
    /// <summary>Run the next task of the event loop.</summary>
    public sealed record RunTask
    {
        public static readonly RunTask Instance = new();
    }

    /// <summary>A timer of the agent has come due.</summary>
    public sealed record TimerFired(int Timer);

    /// <summary>Unload the program and stop, once nothing depends on the agent's ports any more.</summary>
    public sealed record End
    {
        public static readonly End Instance = new();
    }
}
