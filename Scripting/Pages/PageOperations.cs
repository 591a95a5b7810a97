using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Pages.Navigation;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Pages;

/// <summary>Answers <see cref="PageOperation"/>.</summary>
internal sealed class PageOperations(NodeHandles nodes, ScriptRunner scripts, Mutations mutations, Hyperlinks links, FormSubmission forms)
{
    public void Call(PageOperation operation, HostCall call)
    {
        switch (operation)
        {
            case PageOperation.CurrentScript: call.Return(nodes.HandleOf(scripts.Current)); break;
            case PageOperation.ObserveMutations: mutations.Begin(); break;
            case PageOperation.FollowLink: links.Follow(nodes.Element(call.Integer(0))); break;
            case PageOperation.NavigateByForm: forms.Submit((IHtmlFormElement)nodes[call.Integer(0)], (IElement?)nodes.OrNull(call.Integer(1))); break;
        }
    }
}
