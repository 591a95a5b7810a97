using Messaging.Errors;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Urls;
using Messaging.Windows;

namespace Messaging.Scripting.Storage;

/// <summary>
/// The storage of one document: answers <see cref="StorageOperation"/>, and tells the other windows of the same storage key by message what
/// it changes. A document with an opaque origin has none.
/// </summary>
internal sealed class PageStorage
{
    private readonly DocumentScope _scope;
    private readonly StorageShelf _shelf;
    private readonly StorageArea? _local;
    private readonly StorageArea? _session;

    public PageStorage(DocumentScope scope, StorageShelf shelf)
    {
        _scope = scope;
        _shelf = shelf;
        if (scope.Origin.IsOpaque)
            return;
        var key = scope.Environment.StorageKey;
        _local = shelf.Local(key);
        _session = shelf.Session(scope.Top.Name, key);
        _local.Join(scope.Window);
        _session.Join(scope.Window);
    }

    public void Call(StorageOperation operation, HostCall call)
    {
        if (operation == StorageOperation.HasStorage)
        {
            call.Return(_local is not null);
            return;
        }

        if (operation is StorageOperation.GetCookies or StorageOperation.SetCookie)
        {
            CallForCookies(operation, call);
            return;
        }

        var area = (call.Boolean(0) ? _session : _local)!;
        switch (operation)
        {
            case StorageOperation.StorageLength: call.Return(area.Count); break;
            case StorageOperation.StorageKeyAt: Return(call, area.KeyAt(call.Integer(1))); break;
            case StorageOperation.StorageGet: Return(call, area.Get(call.Text(1))); break;
            case StorageOperation.StorageSet: call.Return(Set(area, call.Text(1), call.Text(2))); break;
            case StorageOperation.StorageRemove: Remove(area, call.Text(1)); break;
            case StorageOperation.StorageClear: Clear(area); break;
        }
    }

    private void CallForCookies(StorageOperation operation, HostCall call)
    {
        if (_scope.Origin.IsOpaque)
            throw AgentHost.Refusal(nameof(DomErrorKind.SecurityError), "a document with an opaque origin has no cookies");
        // A document that did not come from a site is averse to cookies (HTML Standard 3.1.4).
        var url = UrlParser.Parse(_scope.Url) is { Scheme: "http" or "https" } parsed ? parsed : null;
        if (operation == StorageOperation.GetCookies)
            call.Return(url is null ? "" : _shelf.Cookies.Read(url, call.Number(0)));
        else if (url is not null)
            _shelf.Cookies.Write(call.Text(0), url, call.Number(1));
    }

    /// <summary>A window that the document has opened begins with a copy of its session.</summary>
    public void CopySessionTo(WindowRef opened) => _shelf.CopySession(_scope.Top.Name, opened.Name);

    /// <summary>Whether a change is one of the session's; null if it is of an area that this document does not use.</summary>
    public bool? IsOfSession(StorageChange change) => change.Area == _session ? true : change.Area == _local ? false : null;

    /// <summary>The document is gone.</summary>
    public void End()
    {
        _local?.Leave(_scope.Window);
        _session?.Leave(_scope.Window);
    }

    private static void Return(HostCall call, string? text)
    {
        if (text is null)
            call.ReturnNull();
        else
            call.Return(text);
    }

    private bool Set(StorageArea area, string key, string value)
    {
        if (!area.TrySet(key, value, out var old))
            return false;
        if (old != value)
            Tell(new StorageChange(area, key, old, value, _scope.Url));
        return true;
    }

    private void Remove(StorageArea area, string key)
    {
        if (area.Remove(key) is { } old)
            Tell(new StorageChange(area, key, old, null, _scope.Url));
    }

    private void Clear(StorageArea area)
    {
        if (area.Clear())
            Tell(new StorageChange(area, null, null, null, _scope.Url));
    }

    private void Tell(StorageChange change)
    {
        foreach (var window in change.Area.OthersThan(_scope.Window))
            _scope.Notify(window, change);
    }
}
