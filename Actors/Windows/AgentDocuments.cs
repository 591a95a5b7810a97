using Messaging.Windows.Navigation;

namespace Messaging.Windows;

/// <summary>Documents that are agents written in C#, by URL. <c>about:blank</c> is there without being added, and does nothing.</summary>
public sealed class AgentDocuments : IDocumentFactory
{
    private readonly Dictionary<string, Func<WindowAgent>> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<WindowAgent>> _texts = new(StringComparer.Ordinal);

    /// <summary>Puts an agent at a URL, for example <c>https://a.test/</c>. Every navigation to it makes a new one.</summary>
    public AgentDocuments Add(string url, Func<WindowAgent> create)
    {
        _agents[url] = create;
        return this;
    }

    /// <summary>Gives a meaning to the text that a frame comes with.</summary>
    public AgentDocuments AddSrcdoc(string text, Func<WindowAgent> create)
    {
        _texts[text] = create;
        return this;
    }

    public DocumentProgram Create(DocumentScope scope)
    {
        var agent = Find(scope)();
        agent.Attach(scope);
        return agent;
    }

    private Func<WindowAgent> Find(DocumentScope scope)
    {
        if (scope.Srcdoc is { } text)
            return _texts.GetValueOrDefault(text) ?? throw new DocumentNotFoundException($"There is no agent for the srcdoc '{text}'.");
        if (_agents.TryGetValue(DocumentAddress.WithoutFragment(scope.Url), out var create) || _agents.TryGetValue(scope.Url, out create))
            return create;
        return scope.Url == DocumentAddress.Blank ? static () => new BlankAgent() : throw new DocumentNotFoundException($"There is no agent at {scope.Url}.");
    }

    private sealed class BlankAgent : WindowAgent
    {
        protected override void OnLoad()
        {
        }
    }
}
