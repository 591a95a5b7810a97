using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>
/// What of a subtree can be seen, as text: blocks on lines of their own, blanks collapsed, hidden elements left out. There is no style
/// sheet: what is a block, and what is hidden, is what HTML says (HTML Standard 15.3), and an element's own <c>hidden</c> or <c>style</c>.
/// </summary>
internal sealed class VisibleText
{
    // What has a box of its own that holds no text of the document.
    private static readonly FrozenSet<string> NeverShown = FrozenSet.Create(
        "audio", "canvas", "datalist", "head", "iframe", "noscript", "object", "script", "style", "template", "title", "video");

    private readonly TextLines _lines = new();
    private readonly bool _forPerson;

    private VisibleText(bool forPerson) => _forPerson = forPerson;

    /// <summary>The text as <c>innerText</c> gives it.</summary>
    public static string ForScript(INode root) => TreeEditor.IsConnected(root) ? Of(root, forPerson: false) : root.TextContent;

    /// <summary>The text as a person sees it: with bullets before list items; fields, buttons and boxes are shown as <c>[…]</c>.</summary>
    public static string ForPerson(INode root) => Of(root, forPerson: true);

    private static string Of(INode root, bool forPerson)
    {
        var text = new VisibleText(forPerson);
        text.AddChildren(root, depth: 0);
        return text._lines.ToString();
    }

    private void AddChildren(INode parent, int depth)
    {
        // By number: to find a node's next sibling its place among all of them is looked for.
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text when parent is not IHtmlDetailsElement { IsOpen: false }: _lines.Add(text.Data); break;
                case IElement element when !IsHidden(element): AddElement(element, depth); break;
            }
        }
    }

    private void AddElement(IElement element, int depth)
    {
        if (_forPerson && ControlPicture.Of(element) is { } picture)
        {
            _lines.AddWord(picture);
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                _lines.Break();
                return;
            case "textarea" or "select" or "input":
                return;
            case "li" when _forPerson:
                _lines.EndLine();
                _lines.BeginItem(depth);
                AddChildren(element, depth + 1);
                _lines.EndLine();
                return;
            case "pre":
                _lines.EndLine();
                _lines.AddPreformatted(element.TextContent);
                _lines.EndLine();
                return;
            case "td" or "th":
                AddChildren(element, depth);
                _lines.AddTab();
                return;
        }

        var isBlock = UserAgentStyle.IsOnLinesOfItsOwn(element);
        if (isBlock)
            _lines.EndLine();
        AddChildren(element, depth);
        if (isBlock)
            _lines.EndLine();
    }

    private static bool IsHidden(IElement element) =>
        UserAgentStyle.IsHidden(element) || HasHidingStyle(element) || NeverShown.Contains(element.LocalName);

    private static bool HasHidingStyle(IElement element) =>
        InlineStyle.Get(element, "display") == "none" || InlineStyle.Get(element, "visibility") == "hidden";
}
