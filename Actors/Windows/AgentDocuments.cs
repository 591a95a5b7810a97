namespace Messaging.Windows;

/// <summary>Documents that are agents written in C#, by URL.</summary>
public sealed class AgentDocuments : IDocumentFactory
{
    private readonly Dictionary<string, Func<WindowAgent>> _agents = new(StringComparer.Ordinal);

    /// <summary>Puts an agent at a URL, for example <c>https://a.test/</c>. Every navigation to it makes a new one.</summary>
    public AgentDocuments Add(string url, Func<WindowAgent> create)
    {
        _agents[url] = create;
        return this;
    }

    public DocumentProgram Create(DocumentScope scope)
    {
        if (!_agents.TryGetValue(scope.Url, out var create))
            throw new DocumentNotFoundException($"There is no agent at {scope.Url}.");
        var agent = create();
        agent.Attach(scope);
        return agent;
    }
}
