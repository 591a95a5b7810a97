using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Hosting;

namespace Messaging.Scripting.Pages;

/// <summary>What the elements of a page do beyond the tree: frames begin and end with their elements, inserted scripts run.</summary>
internal sealed class PageElements(FrameElements frames, ScriptRunner scripts, NamedElements names, PageRealm realm) : ITreeWatcher, IParseListener
{
    private const string Active = "iframe, script";

    /// <summary>Called with the document when it is made.</summary>
    public required Action<IHtmlDocument> Begin { get; init; }

    public void DocumentMade(IHtmlDocument document) => Begin(document);

    public void Parsed(IElement element) => names.Add(element);

    public void FrameInserted(IHtmlInlineFrameElement frame)
    {
        realm.Ask(() => frames.Create(frame));
        TellFrames();
    }

    public void ScriptClosed(IHtmlScriptElement script, ScriptStart start)
    {
        names.Tell();
        scripts.RunFromParser(script, start);
    }

    public void Inserted(INode root)
    {
        foreach (var element in ElementsOf(root, NamedElements.Selector))
            names.Add(element);
        names.Tell();
        foreach (var element in ElementsOf(root, Active))
        {
            switch (element)
            {
                case IHtmlInlineFrameElement frame when TreeEditor.IsConnected(frame): FrameInserted(frame); break;
                case IHtmlScriptElement script: scripts.RunInserted(script); break;
            }
        }
    }

    public void Removed(INode root)
    {
        var before = frames.Count;
        foreach (var element in ElementsOf(root, Active))
        {
            if (element is IHtmlInlineFrameElement frame)
                frames.Remove(frame);
        }

        if (frames.Count != before)
            TellFrames();
    }

    public void AttributeChanged(IElement element, string name)
    {
        if (name is "id" or "name")
        {
            names.Add(element);
            names.Tell();
        }

        switch (element)
        {
            case IHtmlInlineFrameElement frame: frames.AttributeChanged(frame, name); break;
            case IHtmlScriptElement script when name == "src": scripts.RunInserted(script); break;
        }
    }

    public void ParsedFromText(INode root)
    {
        foreach (var script in ElementsOf(root, Active).OfType<IHtmlScriptElement>())
            scripts.Disable(script);
    }

    private void TellFrames() => realm.Invoke(PageTask.FramesChanged, frames.Count);

    // A list of its own: what runs here changes the tree.
    private static IElement[] ElementsOf(INode root, string selector) =>
        root is not IElement element ? [] : [element, .. element.QuerySelectorAll(selector)];
}
