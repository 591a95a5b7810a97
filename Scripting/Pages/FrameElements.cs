using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Sites;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>Which iframe element of a document embeds which window.</summary>
internal sealed class FrameElements(DocumentScope scope, PageAddress address)
{
    private const string BlankUrl = "about:blank";

    private readonly Dictionary<IElement, WindowRef> _windows = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, IElement> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    public int Count => _windows.Count;

    public WindowRef? WindowOf(IElement element) => _windows.GetValueOrDefault(element);

    public IElement? ElementOf(WindowRef frame) => _elements.GetValueOrDefault(frame.Name);

    public bool Has(WindowRef window) => _elements.ContainsKey(window.Name);

    public bool WasRemoved(WindowRef window) => _removed.Contains(window.Name);

    /// <summary>The frames in the order of their elements.</summary>
    public IEnumerable<WindowRef> InOrder() =>
        _windows.Keys.FirstOrDefault()?.Owner?.QuerySelectorAll("iframe").Select(WindowOf).OfType<WindowRef>() ?? [];

    /// <summary>The element came into the document: its window begins.</summary>
    public void Create(IHtmlInlineFrameElement element)
    {
        if (_windows.ContainsKey(element))
            return;
        var frame = scope.CreateFrame(UrlOf(element));
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

    /// <summary>The element has another <c>src</c>.</summary>
    public void Navigate(IHtmlInlineFrameElement element)
    {
        if (_windows.TryGetValue(element, out var frame))
            scope.NavigateFrame(frame, UrlOf(element));
    }

    private string UrlOf(IHtmlInlineFrameElement element)
    {
        if (element.HasAttribute("srcdoc"))
        {
            scope.Trace(new ResourceFailed(
                scope.Path, "about:srcdoc", "a frame's document cannot come from its srcdoc attribute; give it a src"));
            return BlankUrl;
        }

        var source = element.GetAttribute("src");
        return string.IsNullOrWhiteSpace(source) ? BlankUrl : address.Resolve(source) ?? Invalid(source);
    }

    private string Invalid(string source)
    {
        scope.Trace(new ResourceFailed(scope.Path, source, "the src of the frame is not a URL"));
        return BlankUrl;
    }
}
