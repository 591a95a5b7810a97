namespace Messaging.Agents;

/// <summary>What an <see cref="AgentActor"/> says to itself.</summary>
public static class AgentProtocol
{
    /// <summary>Run the next task of the event loop.</summary>
    public sealed record RunTask
    {
        public static readonly RunTask Instance = new();
    }
}
