using Messaging.Errors;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Storage;
using Messaging.Windows;
using Messaging.Windows.Navigation;

namespace Messaging.Scripting.Pages.Navigation;

/// <summary>Answers <see cref="NavigationOperation"/>.</summary>
internal sealed class NavigationOperations(
    DocumentScope scope, WindowNumbers windows, PageAddress address, UserActivation activation, PageStorage storage, AgentBudget budget)
{
    public void Call(NavigationOperation operation, HostCall call)
    {
        if (operation is NavigationOperation.Navigate or NavigationOperation.Reload or NavigationOperation.GoInHistory or NavigationOperation.UpdateHistory)
            budget.Begin();
        switch (operation)
        {
            case NavigationOperation.Navigate: call.Return(Navigate(windows[call.Integer(0)], call.Text(1), call.Boolean(2))); break;
            case NavigationOperation.Reload: scope.Reload(); break;
            case NavigationOperation.GoInHistory: scope.Go(call.Integer(0)); break;
            case NavigationOperation.HistoryLength: call.Return(scope.HistoryLength); break;
            case NavigationOperation.HistoryState: ReturnState(call); break;
            case NavigationOperation.UpdateHistory: UpdateHistory(call); break;
            case NavigationOperation.OpenWindow: call.Return(windows.NumberOf(Open(call.Text(0), call.Text(1), call.Text(2)))); break;
            case NavigationOperation.CloseWindow: scope.Close(windows[call.Integer(0)]); break;
            case NavigationOperation.OpenerWindow: call.Return(windows.NumberOf(scope.Opener)); break;
            case NavigationOperation.GetName: call.Return(scope.WindowName); break;
            case NavigationOperation.SetName: scope.WindowName = call.Text(0); break;
            case NavigationOperation.IsActivated: call.Return(activation.IsTransient); break;
            case NavigationOperation.WasActivated: call.Return(activation.HasHappened); break;
        }
    }

    private bool Navigate(WindowRef window, string url, bool replaces) =>
        scope.Navigate(window, url, HandlingOf(replaces), activation.IsTransient);

    private WindowRef? Open(string url, string target, string features)
    {
        budget.OpenWindow();
        var window = scope.Open(url, target, WindowFeatures.Parse(features), activation.IsTransient);
        if (window is not null)
            storage.CopySessionTo(window);
        return window;
    }

    private void ReturnState(HostCall call)
    {
        if (scope.HistoryData is { } data)
            call.Return(data.Span);
        else
            call.ReturnNull();
    }

    private void UpdateHistory(HostCall call)
    {
        var url = call.IsNull(0) ? address.Href : address.Resolve(call.Text(0));
        if (url is null || !address.CanBecome(url))
            throw AgentHost.Refusal(nameof(DomErrorKind.SecurityError), $"the page at {address.Href} cannot have the URL '{url ?? call.Text(0)}' in its history");
        budget.Call(call.Bytes(2).Length);
        scope.UpdateHistory(url, call.Bytes(2).ToArray(), HandlingOf(call.Boolean(1)));
    }

    private static HistoryHandling HandlingOf(bool replaces) => replaces ? HistoryHandling.Replace : HistoryHandling.Push;
}
