using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Hosting;

namespace Messaging.Scripting.Pages;

/// <summary>
/// Parses HTML and stops where a browser's parser would: behind each script's end tag, so that the script sees the tree as it is up to
/// there and no further. Only the one token that comes next has been read by then, which nothing can see but <c>document.write</c>.
/// </summary>
/// <param name="isScripting">Whether scripts run in the document. Where they do not, what is in <c>noscript</c> is part of it.</param>
internal sealed class DocumentParser(IParseListener listener, bool isScripting)
{
    private readonly Queue<IHtmlInlineFrameElement> _frames = new();
    private readonly Queue<IElement> _made = new();
    private IHtmlDocument? _document;
    private IHtmlScriptElement? _script;
    private ScriptStart? _scriptStart;
    private bool _scriptClosed;

    public IHtmlDocument Parse(string html)
    {
        var options = new HtmlParserOptions { IsScripting = isScripting, OnCreated = Created, OnToken = TokenRead };
        var document = new HtmlParser(options, BrowsingContext.New()).ParseDocument(html);
        Made(document);
        Proceed();
        return document;
    }

    private void Created(IElement element, TextPosition position)
    {
        Made((IHtmlDocument)element.Owner!);
        _made.Enqueue(element);
        switch (element)
        {
            case IHtmlScriptElement script when script.NamespaceUri == NamespaceNames.HtmlUri:
                _script = script;
                _scriptStart = null;
                break;
            case IHtmlInlineFrameElement frame:
                _frames.Enqueue(frame);
                break;
        }
    }

    // Called when a token was read, before it changes the tree: now everything that came of the token before is in place.
    private void TokenRead(HtmlToken token, TextRange range)
    {
        Proceed();
        if (_script is null)
            return;
        _scriptStart ??= new ScriptStart(range.Start.Line, range.Start.Column);
        _scriptClosed = token.Type == HtmlTokenType.EndTag && token.Name == "script";
    }

    private void Proceed()
    {
        while (_made.TryDequeue(out var element))
            listener.Parsed(element);
        while (_frames.TryDequeue(out var frame))
        {
            if (TreeEditor.IsConnected(frame))
                listener.FrameInserted(frame);
        }

        if (_script is not { } script || !_scriptClosed)
            return;
        _script = null;
        _scriptClosed = false;
        // What stands in a template is not in the document.
        if (TreeEditor.IsConnected(script) && script.Closest("template") is null)
            listener.ScriptClosed(script, _scriptStart ?? ScriptStart.OfFile);
    }

    private void Made(IHtmlDocument document)
    {
        if (_document is not null)
            return;
        _document = document;
        listener.DocumentMade(document);
    }
}
