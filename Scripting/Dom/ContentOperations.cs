using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Dom;

/// <summary>Answers <see cref="ContentOperation"/>.</summary>
internal sealed class ContentOperations(IHtmlDocument document, NodeHandles nodes, TreeEditor editor, AgentBudget budget)
{
    private const string StandardsMode = "CSS1Compat";

    public void Call(ContentOperation operation, HostCall call)
    {
        switch (operation)
        {
            case ContentOperation.GetText: ReturnText(call, TextOf(Whole(call))); break;
            case ContentOperation.SetText: editor.SetText(nodes[call.Integer(0)], Given(call, 1)); break;
            case ContentOperation.GetData: ReturnText(call, nodes[call.Integer(0)].NodeValue); break;
            case ContentOperation.SetData: SetData(nodes[call.Integer(0)], Given(call, 1)); break;
            case ContentOperation.GetHtml: call.Return(HtmlOf((IElement)Whole(call), call.Boolean(1))); break;
            case ContentOperation.SetHtml: SetHtml(nodes[call.Integer(0)], Given(call, 1)); break;
            case ContentOperation.InsertHtml: editor.InsertHtml(nodes[call.Integer(0)], Given(call, 2), nodes.OrNull(call.Integer(1))); break;
            case ContentOperation.ReplaceWithHtml: ReplaceWithHtml(nodes[call.Integer(0)], Given(call, 1)); break;
            case ContentOperation.GetVisibleText: call.Return(VisibleText.ForScript(Whole(call))); break;
            case ContentOperation.SetVisibleText: SetVisibleText(nodes[call.Integer(0)], Given(call, 1)); break;
            default: CallForAttribute(operation, call); break;
        }
    }

    // A node with all that is in it.
    private INode Whole(HostCall call)
    {
        var node = nodes[call.Integer(0)];
        budget.Used(TreeWalk.Count(node));
        return node;
    }

    // Text that stays in the document.
    private string Given(HostCall call, int index)
    {
        var text = call.Text(index);
        budget.Call(text.Length);
        return text;
    }

    private void CallForAttribute(ContentOperation operation, HostCall call)
    {
        switch (operation)
        {
            case ContentOperation.GetTitle: call.Return(nodes.Document(call.Integer(0)).Title ?? ""); break;
            case ContentOperation.SetTitle: nodes.Document(call.Integer(0)).Title = Given(call, 1); break;
            case ContentOperation.CompatMode: call.Return((nodes[call.Integer(0)] as IHtmlDocument)?.CompatMode ?? StandardsMode); break;
            case ContentOperation.ShowElement: call.Return(StartTag(nodes.Element(call.Integer(0)))); break;
            case ContentOperation.GetAttribute: ReturnText(call, (nodes[call.Integer(0)] as IElement)?.GetAttribute(call.Text(1))); break;
            case ContentOperation.SetAttribute: SetAttribute(call); break;
            case ContentOperation.AttributeNames: call.Return(AttributeNamesOf(nodes.Element(call.Integer(0)))); break;
            case ContentOperation.IsName: call.Return(IsName(call.Text(0))); break;
            case ContentOperation.DisplayOf: call.Return(UserAgentStyle.DisplayOf(nodes.Element(call.Integer(0)))); break;
        }
    }

    private static void ReturnText(HostCall call, string? text)
    {
        if (text is null)
            call.ReturnNull();
        else
            call.Return(text);
    }

    private static string? TextOf(INode node) => node is IDocument ? null : node.TextContent;

    private static string HtmlOf(IElement element, bool outer) => outer ? element.OuterHtml : element.InnerHtml;

    private static string AttributeNamesOf(IElement element) => string.Concat(element.Attributes.Select(attribute => $"{attribute.Name} "));

    private void SetAttribute(HostCall call) =>
        editor.SetAttribute(nodes.Element(call.Integer(0)), call.Text(1), call.IsNull(2) ? null : Given(call, 2));

    private void SetData(INode node, string text)
    {
        if (node is ICharacterData data)
            editor.SetData(data, text);
    }

    private void SetHtml(INode element, string html)
    {
        INode target = element is IHtmlTemplateElement template ? template.Content : element;
        editor.RemoveChildren(target);
        editor.InsertHtml(target, html, null);
    }

    private void ReplaceWithHtml(INode element, string html)
    {
        if (element.Parent is not { } parent)
            return;
        if (parent is IDocument)
            throw new DomException(DomError.NoModificationAllowed);
        var next = element.NextSibling;
        editor.Remove(element);
        editor.InsertHtml(parent, html, next);
    }

    private void SetVisibleText(INode element, string text)
    {
        editor.RemoveChildren(element);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                editor.Insert(element, document.CreateElement("br"), null);
            if (lines[i].Length > 0)
                editor.Insert(element, document.CreateTextNode(lines[i]), null);
        }
    }

    private static string StartTag(IElement element)
    {
        var bare = ((IElement)element.Clone(false)).OuterHtml;
        return bare.EndsWith($"</{element.LocalName}>", StringComparison.Ordinal) ? bare[..^(element.LocalName.Length + 3)] : bare;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text[0] is not ((>= '0' and <= '9') or '-' or '.') && text.AsSpan().IndexOfAny(" \t\r\n\f/>=<\"'\0") < 0;
}
