using AngleSharp.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>Answers <see cref="PageOperation"/>.</summary>
internal sealed class PageOperations(DocumentScope scope, NodeHandles nodes, PageAddress address, ScriptRunner scripts)
{
    public void Call(PageOperation operation, HostCall call)
    {
        switch (operation)
        {
            case PageOperation.CurrentScript: call.Return(nodes.HandleOf(scripts.Current)); break;
            case PageOperation.FollowLink: FollowLink(nodes.Element(call.Integer(0))); break;
            case PageOperation.NavigateByForm: NavigateByForm(nodes.Element(call.Integer(0))); break;
        }
    }

    // A link to a place within the document leads nowhere else, and there is nothing to scroll.
    private void FollowLink(IElement link)
    {
        var target = link.GetAttribute("href") ?? "";
        if (!target.StartsWith('#'))
            Refuse(link, target, "links do not navigate yet; the page stays where it is");
    }

    private void NavigateByForm(IElement form) =>
        Refuse(form, form.GetAttribute("action") ?? "", "forms do not navigate yet; a page handles the submit event and cancels it");

    private void Refuse(IElement element, string url, string message) => scope.Trace(
        new ResourceFailed(scope.Path, address.Resolve(url) ?? url, message));
}
