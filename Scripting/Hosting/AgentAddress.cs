using Messaging.Agents;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Hosting;

/// <summary>The URL of a document or worker, its parts, and what other URLs mean there.</summary>
internal class AgentAddress(IAgentScope scope)
{
    private const string Blank = "about:blank";

    private UrlRecord _own = UrlParser.Parse(Blank)!;
    private string _read = Blank;

    public string Href => scope.Url;

    /// <summary>What relative URLs are relative to.</summary>
    public virtual UrlRecord Base => Own;

    /// <summary>The agent's own URL. Going to another fragment changes that of a document.</summary>
    protected UrlRecord Own
    {
        get
        {
            if (_read != scope.Url)
                (_read, _own) = (scope.Url, UrlParser.Parse(scope.Url) ?? _own);
            return _own;
        }
    }

    /// <summary>One part of the URL, by its number in <see cref="UrlPart"/>.</summary>
    public string Part(int index) => UrlParts.Of(Own, (UrlPart)index);

    /// <summary>The absolute form of a URL that stands in the agent's scripts; null if it is none.</summary>
    public string? Resolve(string text) => UrlParser.Parse(text, Base)?.Href;
}
