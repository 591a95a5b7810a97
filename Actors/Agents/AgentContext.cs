namespace Messaging.Agents;

/// <summary>
/// Where the continuations of an agent's asynchronous code run: each is a task of the agent's own event loop, whatever thread completes
/// what was awaited. What an <c>async void</c> handler throws arrives here too, and is reported like any other failure.
/// </summary>
internal sealed class AgentContext(AgentFace agent) : SynchronizationContext
{
    /// <summary>Queues a continuation.</summary>
    public override void Post(SendOrPostCallback callback, object? state)
    {
        if (agent.IsRunning)
            agent.Scope.QueueTask(() => agent.OnTurn(() => callback(state)));
        else
            agent.Scope.QueueTaskFromOutside(() => agent.OnTurn(() => callback(state)));
    }

    /// <summary>Runs at once what the agent itself sends; nobody else can, because no agent may be waited for.</summary>
    public override void Send(SendOrPostCallback callback, object? state)
    {
        if (!agent.IsRunning)
            throw new NotSupportedException("An agent's turn cannot be entered from outside: post to it instead.");
        callback(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
