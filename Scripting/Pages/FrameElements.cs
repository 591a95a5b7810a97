using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Sandboxing;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Urls;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Pages;

/// <summary>Which iframe element of a document embeds which window (HTML Standard 4.8.5).</summary>
internal sealed class FrameElements(DocumentScope scope, PageAddress address, AgentBudget budget)
{
    private readonly Dictionary<IElement, WindowRef> _windows = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, IElement> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    public int Count => _windows.Count;

    public WindowRef? WindowOf(IElement element) => _windows.GetValueOrDefault(element);

    public IElement? ElementOf(WindowRef frame) => _elements.GetValueOrDefault(frame.Name);

    public bool Has(WindowRef window) => _elements.ContainsKey(window.Name);

    public bool WasRemoved(WindowRef window) => _removed.Contains(window.Name);

    /// <summary>The frames in the order of their elements.</summary>
    public IEnumerable<WindowRef> InOrder() => Elements().Select(WindowOf).OfType<WindowRef>();

    /// <summary>The first frame whose element has a name; null if there is none.</summary>
    public WindowRef? Named(string name) => Elements().FirstOrDefault(element => NameOf(element) == name) is { } found ? WindowOf(found) : null;

    /// <summary>The element came into the document: its window begins.</summary>
    public void Create(IHtmlInlineFrameElement element)
    {
        if (_windows.ContainsKey(element) || !scope.IsActive)
            return;
        budget.MakeAgent();
        var frame = scope.CreateFrame(new FrameDescription
        {
            Url = UrlOf(element),
            Srcdoc = element.GetAttribute("srcdoc"),
            Name = NameOf(element),
            Sandbox = SandboxOf(element),
            DelegatesIsolation = DelegatesIsolation(element.GetAttribute("allow") ?? ""),
        });
        _windows.Add(element, frame);
        _elements.Add(frame.Name, element);
    }

    /// <summary>The element left the document: its window ends.</summary>
    public void Remove(IHtmlInlineFrameElement element)
    {
        if (!_windows.Remove(element, out var frame))
            return;
        _elements.Remove(frame.Name);
        _removed.Add(frame.Name);
        scope.RemoveFrame(frame);
    }

    /// <summary>
    /// An attribute of the element was set or removed. A <c>srcdoc</c> goes before a <c>src</c>; another <c>sandbox</c> is for the next
    /// document.
    /// </summary>
    public void AttributeChanged(IHtmlInlineFrameElement element, string name)
    {
        if (!_windows.TryGetValue(element, out var frame))
            return;
        switch (name)
        {
            case "srcdoc":
            case "src" when !element.HasAttribute("srcdoc"):
                budget.Begin();
                scope.NavigateFrame(frame, UrlOf(element), element.GetAttribute("srcdoc"));
                break;
            case "name" or "sandbox":
                scope.ChangeFrame(frame, NameOf(element), SandboxOf(element));
                break;
        }
    }

    private IEnumerable<IElement> Elements() =>
        _windows.Keys.FirstOrDefault()?.Owner is { } document ? document.QuerySelectorAll("iframe") : [];

    private static string NameOf(IElement element) => element.GetAttribute("name") ?? "";

    private static Sandbox SandboxOf(IElement element) => Sandbox.Parse(element.GetAttribute("sandbox"));

    // Permissions Policy 5.2: directives with semicolons between them. One without a list of origins is for the origin of the src.
    private static bool DelegatesIsolation(string allow)
    {
        foreach (var directive in allow.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = directive.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["cross-origin-isolated", .. var origins])
                return origins.Length == 0 || origins.Contains("*") || origins.Contains("'src'");
        }

        return false;
    }

    private string UrlOf(IHtmlInlineFrameElement element)
    {
        var source = element.GetAttribute("src");
        if (element.HasAttribute("srcdoc") || string.IsNullOrWhiteSpace(source))
            return DocumentAddress.Blank;
        if (address.Resolve(source) is not { } url)
            return Refuse(source, "the src of the frame is not a URL");
        if (IsWithin(url))
            return Refuse(url, "a page cannot be within itself; the frame is blank");
        return DocumentAddress.IsScript(url) ? Refuse(url, "javascript: URLs are not run; the frame is blank") : url;
    }

    // HTML Standard 4.8.5, "shared attribute processing steps": else a page that embeds itself would never be there as a whole.
    private bool IsWithin(string url) =>
        UrlParser.Parse(url) is { Scheme: "http" or "https", HrefWithoutFragment: var wanted }
        && scope.AncestorUrls.Prepend(scope.Url).Any(above => UrlParser.Parse(above)?.HrefWithoutFragment == wanted);

    private string Refuse(string url, string reason)
    {
        scope.Trace(new ResourceFailed(scope.Path, url, reason));
        return DocumentAddress.Blank;
    }
}
