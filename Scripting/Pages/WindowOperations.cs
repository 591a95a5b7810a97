using AngleSharp.Dom;
using Messaging.Origins;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Pages.Dialogs;
using Messaging.Scripting.Pages.View;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Urls;
using Messaging.Windows;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Pages;

/// <summary>Answers <see cref="WindowOperation"/>.</summary>
internal sealed class WindowOperations(
    DocumentScope scope, NodeHandles nodes, WindowNumbers windows, FrameElements frames, PageAddress address, MessageOperations messages,
    PageDialogs dialogs)
{
    private const string OpaqueOrigin = "null";
    private const string OpaqueUrl = "about:blank";

    public void Call(WindowOperation operation, HostCall call)
    {
        switch (operation)
        {
            case WindowOperation.TopWindow: call.Return(windows.NumberOf(scope.Top)); break;
            case WindowOperation.ParentWindow: call.Return(windows.NumberOf(scope.Parent)); break;
            case WindowOperation.ParentOfWindow: call.Return(windows.NumberOf(ParentOf(windows[call.Integer(0)]))); break;
            case WindowOperation.TopOfWindow: call.Return(windows.NumberOf(TopOf(windows[call.Integer(0)]))); break;
            case WindowOperation.WindowAt: call.Return(windows.NumberOf(frames.InOrder().ElementAtOrDefault(call.Integer(0)))); break;
            case WindowOperation.WindowOfFrame: call.Return(windows.NumberOf(frames.WindowOf(nodes.Element(call.Integer(0))))); break;
            case WindowOperation.FrameNamed: call.Return(windows.NumberOf(frames.Named(call.Text(0)))); break;
            case WindowOperation.IsEmbedderSameOrigin: call.Return(scope.Origin.Equals(scope.EmbedderOrigin)); break;
            case WindowOperation.IsScriptingEnabled: call.Return(scope.IsScriptingEnabled); break;
            case WindowOperation.WindowName: call.Return(windows[call.Integer(0)].Name); break;
            case WindowOperation.IsWindowClosed: call.Return(IsClosed(windows[call.Integer(0)])); break;
            case WindowOperation.DocumentUrl: call.Return(address.Href); break;
            case WindowOperation.Referrer: call.Return(scope.Referrer); break;
            case WindowOperation.ResolveUrl: call.Return(address.Resolve(call.Text(0)) ?? call.Text(0)); break;
            case WindowOperation.PostToWindow: PostToWindow(call); break;
            case WindowOperation.CheckTargetOrigin: ReadTargetOrigin(call.Text(0)); break;
            case WindowOperation.MatchesMedia: call.Return(MediaQueries.Match(call.Text(0))); break;
            case WindowOperation.ShowDialog: ShowDialog(call); break;
        }
    }

    private void ShowDialog(HostCall call)
    {
        if (dialogs.Show(call.Text(0), call.Text(1), call.Text(2)) is { } answer)
            call.Return(answer);
        else
            call.ReturnNull();
    }

    private void PostToWindow(HostCall call)
    {
        var record = messages.ReadRecord(call);
        scope.PostMessage(windows[call.Integer(0)], record, ReadTargetOrigin(call.Text(1)));
        messages.Posted();
    }

    private TargetOrigin ReadTargetOrigin(string text) => text is "*" or "/"
        ? TargetOrigin.Parse(text, scope.Origin)!
        : UrlParser.Parse(text) is { } url && TargetOrigin.Parse(url.Origin == OpaqueOrigin ? OpaqueUrl : url.Origin, scope.Origin) is { } target
            ? target
            : throw AgentHost.Refusal(DomError.Syntax, $"'{text}' is not a target origin; it must be a URL, '*' or '/'");

    private bool IsClosed(WindowRef window) => frames.WasRemoved(window) || scope.IsClosed(window);

    // Of windows elsewhere a page knows no more than that they are there.
    private WindowRef? ParentOf(WindowRef window)
    {
        if (window.Name == scope.Window.Name)
            return scope.Parent;
        if (window.Name == scope.Top.Name)
            return window;
        return frames.Has(window) ? scope.Window : IsTopLevel(window) ? window : null;
    }

    private WindowRef? TopOf(WindowRef window) =>
        IsTopLevel(window) ? window : WindowTree.IsAncestor(scope.Top, window) ? scope.Top : null;

    // The user agent is right above every top-level window.
    private bool IsTopLevel(WindowRef window) => WindowTree.IsTopLevel(window, scope.Top.Path[..^(scope.Top.Name.Length + 1)]);
}
