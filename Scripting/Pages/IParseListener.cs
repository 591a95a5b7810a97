using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Hosting;

namespace Messaging.Scripting.Pages;

/// <summary>Follows the parser of a document, between any two of its tokens.</summary>
internal interface IParseListener
{
    /// <summary>The document exists; it is still empty.</summary>
    void DocumentMade(IHtmlDocument document);

    /// <summary>An element was made; its attributes are there.</summary>
    void Parsed(IElement element);

    /// <summary>A frame's element was put into the tree.</summary>
    void FrameInserted(IHtmlInlineFrameElement frame);

    /// <summary>The end tag of a script was read; nothing behind it is in the tree yet.</summary>
    /// <param name="start">Where in the file the script's text begins.</param>
    void ScriptClosed(IHtmlScriptElement script, ScriptStart start);
}
