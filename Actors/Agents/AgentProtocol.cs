using Akka.Actor;

namespace Messaging.Agents;

/// <summary>What an <see cref="AgentActor"/> says to itself, and what its parent says to it.</summary>
public static class AgentProtocol
{
    /// <summary>Run the next task of the event loop.</summary>
    public sealed record RunTask : INoSerializationVerificationNeeded
    {
        public static readonly RunTask Instance = new();
    }

    /// <summary>A timer of the agent has come due.</summary>
    /// <param name="Global">The number of the global that started it.</param>
    public sealed record TimerFired(int Global, int Timer) : INoSerializationVerificationNeeded;

    /// <summary>Something that the agent's program awaited is there: go on with it.</summary>
    /// <param name="Global">The number of the global whose program it is.</param>
    public sealed record Continue(int Global, Action Task) : INoSerializationVerificationNeeded;

    /// <summary>End without a word to the program, and stop once nothing depends on the agent's ports any more.</summary>
    public sealed record End
    {
        public static readonly End Instance = new();
    }

    /// <summary>The document that the agent belongs to was left and can come back: run no task until <see cref="Resume"/>.</summary>
    public sealed record Suspend
    {
        public static readonly Suspend Instance = new();
    }

    /// <summary>The document that the agent belongs to has come back.</summary>
    public sealed record Resume
    {
        public static readonly Resume Instance = new();
    }
}
