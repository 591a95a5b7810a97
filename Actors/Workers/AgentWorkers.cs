namespace Messaging.Workers;

/// <summary>Workers that are agents written in C#, by URL.</summary>
public sealed class AgentWorkers : IWorkerFactory
{
    private readonly Dictionary<string, Func<CSharpWorker>> _agents = new(StringComparer.Ordinal);

    /// <summary>
    /// Puts an agent at a URL, for example <c>https://a.test/worker</c>: a <see cref="WorkerAgent"/> or a <see cref="SharedWorkerAgent"/>. Every
    /// worker made from it gets a new one.
    /// </summary>
    public AgentWorkers Add(string url, Func<CSharpWorker> create)
    {
        _agents[url] = create;
        return this;
    }

    public WorkerProgram Create(WorkerScope scope)
    {
        if (!_agents.TryGetValue(scope.Url, out var create))
            throw new WorkerNotFoundException($"There is no worker at {scope.Url}.");
        var agent = create();
        agent.Attach(scope);
        return agent;
    }
}
