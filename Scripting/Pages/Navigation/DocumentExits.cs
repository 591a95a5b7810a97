using Messaging.Scripting.Limits;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Urls;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Pages.Navigation;

/// <summary>Where links and forms of a document lead: another document, in this window or another. What leads nowhere is recorded with the reason.</summary>
/// <param name="ask">Does what the document may ask for too often.</param>
internal sealed class DocumentExits(DocumentScope scope, PageAddress address, UserActivation activation, Action<Action> ask, AgentBudget budget)
{
    /// <summary>The absolute form of a URL in the document, if it can be gone to; else null, and why not is recorded.</summary>
    public UrlRecord? Find(string text)
    {
        if (UrlParser.Parse(text, address.Base) is not { } url)
            return Refuse(text, "it is not a URL");
        return url.Scheme switch
        {
            "http" or "https" or "data" or "blob" or "about" => url,
            "javascript" => Refuse(url.Href, "javascript: URLs are not run; the page stays where it is"),
            _ => Refuse(url.Href, $"a {url.Scheme}: URL leads to another program; the page stays where it is"),
        };
    }

    /// <summary>Goes to a URL.</summary>
    /// <param name="target">The name of a window or frame, or a keyword such as <c>_blank</c>; empty for what the document says for all.</param>
    public void Go(string url, string? target, WindowFeatures features) => ask(() =>
    {
        budget.Begin();
        target = string.IsNullOrEmpty(target) ? address.DefaultTarget : target;
        if (target.Length > 0 && !target.Equals("_self", StringComparison.OrdinalIgnoreCase))
            scope.Open(url, target, features, activation.IsTransient);
        else if (!scope.Navigate(scope.Window, url, byPerson: activation.IsTransient))
            Refuse(url, "the sandbox of the document does not allow it");
    });

    /// <summary>Goes to a URL in place of the document, of its own accord.</summary>
    public void MoveTo(string url) => ask(() =>
    {
        budget.Begin();
        scope.Navigate(scope.Window, url, HistoryHandling.Replace);
    });

    public UrlRecord? Refuse(string url, string reason)
    {
        scope.Trace(new ResourceFailed(scope.Path, url, reason));
        return null;
    }
}
