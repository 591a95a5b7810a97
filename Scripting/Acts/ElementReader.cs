using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Pages;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Scripting.Acts;

/// <summary>Answers what a person sees in elements of one document.</summary>
internal sealed class ElementReader(IHtmlDocument document, FrameElements frames)
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\f'];

    /// <summary>The answer: <see cref="ElementsRead"/>, <see cref="ActFailed"/> or <see cref="ReadInFrame"/>.</summary>
    public object Read(ReadElements request)
    {
        var selector = request.Frames is [var frame, ..] ? frame : request.Selector;
        try
        {
            return request.Frames.IsEmpty
                ? new ElementsRead([.. document.QuerySelectorAll(selector).Select(Show)])
                : Enter(request);
        }
        catch (DomException)
        {
            return new ActFailed($"'{selector}' is not a CSS selector; it must be like button, .name or #id");
        }
    }

    private object Enter(ReadElements request)
    {
        if (document.QuerySelector(request.Frames[0]) is not { } element)
            return new ActFailed($"nothing matches '{request.Frames[0]}' in {document.Title ?? "the page"}");
        return frames.WindowOf(element) is { } window
            ? new ReadInFrame(window, request with { Frames = request.Frames.RemoveAt(0) })
            : new ActFailed($"the {element.LocalName} is not a frame; give the selector of an iframe");
    }

    private static ElementView Show(IElement element) =>
        new(string.Join(' ', VisibleText.ForScript(element).Split(Blanks, StringSplitOptions.RemoveEmptyEntries)), ControlValues.Get(element));
}
