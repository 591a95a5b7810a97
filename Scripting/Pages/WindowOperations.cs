using AngleSharp.Html.Dom;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Windows;

namespace Messaging.Scripting.Pages;

/// <summary>Answers <see cref="WindowOperation"/>.</summary>
internal sealed class WindowOperations(
    DocumentScope scope, IHtmlDocument document, NodeHandles nodes, WindowNumbers windows, FrameElements frames, PageAddress address)
{
    public void Call(WindowOperation operation, HostCall call)
    {
        switch (operation)
        {
            case WindowOperation.TopWindow: call.Return(windows.NumberOf(scope.Top)); break;
            case WindowOperation.ParentWindow: call.Return(windows.NumberOf(scope.Parent)); break;
            case WindowOperation.ParentOfWindow: call.Return(windows.NumberOf(ParentOf(windows[call.Integer(0)]))); break;
            case WindowOperation.WindowAt: call.Return(windows.NumberOf(frames.InOrder().ElementAtOrDefault(call.Integer(0)))); break;
            case WindowOperation.WindowOfFrame: call.Return(windows.NumberOf(frames.WindowOf(nodes.Element(call.Integer(0))))); break;
            case WindowOperation.WindowName: call.Return(windows[call.Integer(0)].Name); break;
            case WindowOperation.IsWindowClosed: call.Return(frames.WasRemoved(windows[call.Integer(0)])); break;
            case WindowOperation.Origin: call.Return(scope.Origin.ToString()); break;
            case WindowOperation.IsSecureContext: call.Return(address.IsSecure); break;
            case WindowOperation.DocumentUrl: call.Return(address.Href); break;
            case WindowOperation.UrlPart: call.Return(address.Part(call.Integer(0))); break;
            case WindowOperation.ResolveUrl: call.Return(address.Resolve(call.Text(0), document) ?? call.Text(0)); break;
        }
    }

    // Of windows elsewhere a page knows no more than that they are there.
    private WindowRef? ParentOf(WindowRef window)
    {
        if (window.Name == scope.Window.Name)
            return scope.Parent;
        if (window.Name == scope.Top.Name)
            return window;
        return frames.Has(window) ? scope.Window : null;
    }
}
