using Messaging.Agents;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Urls;

namespace Messaging.Scripting.Globals;

/// <summary>The operations behind what every global object has, a window's as well as a worker's.</summary>
internal sealed class GlobalOperations
{
    // A byte that is drawn takes as long as so many letters that are kept.
    private const int LettersPerDrawnByte = 2;

    private readonly IAgentScope _scope;
    private readonly ScriptRandom _random;
    private readonly BlobUrlStore _blobs;
    private readonly UrlOperations _url;
    private readonly FetchOperations _fetch;
    private readonly AgentBudget _budget;
    private readonly Action<int> _runQueued;

    /// <param name="random">What scripts draw from.</param>
    /// <param name="loader">What they can load from.</param>
    /// <param name="budget">What they may ask for.</param>
    /// <param name="baseUrl">Gives what their relative URLs are relative to, as it is now.</param>
    /// <param name="runQueued">Runs a task that they have queued, by its number.</param>
    public GlobalOperations(IAgentScope scope, ScriptRandom random, ResourceLoader loader, AgentBudget budget, Func<UrlRecord> baseUrl, Action<int> runQueued)
    {
        _scope = scope;
        _random = random;
        _budget = budget;
        _blobs = loader.Blobs;
        _url = new UrlOperations(baseUrl);
        _fetch = new FetchOperations(scope, loader, budget);
        _runQueued = runQueued;
    }

    public void Call(int operation, HostCall call)
    {
        switch (operation >> OperationGroup.Shift)
        {
            case OperationGroup.Url:
                _budget.Call(call.Text(0).Length);
                _url.Call((UrlOperation)operation, call);
                break;
            case OperationGroup.Text: TextOperations.Call((TextOperation)operation, call); break;
            case OperationGroup.Fetch: _fetch.Call((FetchOperation)operation, call); break;
            case OperationGroup.Global: Call((GlobalOperation)operation, call); break;
        }
    }

    /// <summary>The window's document or the worker is gone: nothing that it lent out holds any more.</summary>
    public void End() => _blobs.RevokeAllOf(_scope.Path);

    private void Call(GlobalOperation operation, HostCall call)
    {
        switch (operation)
        {
            case GlobalOperation.QueueTask: QueueTask(call.Integer(0)); break;
            case GlobalOperation.RandomBytes: ReturnRandom(call); break;
            case GlobalOperation.RandomUuid: call.Return(RandomUuid.Draw(_random)); break;
            case GlobalOperation.CreateBlobUrl: call.Return(CreateBlobUrl(call)); break;
            case GlobalOperation.RevokeBlobUrl: RevokeBlobUrl(call.Text(0)); break;
        }
    }

    private void QueueTask(int number) => _scope.QueueTask(() => _runQueued(number));

    private void ReturnRandom(HostCall call)
    {
        var bytes = new byte[call.Integer(0)];
        _budget.Call(bytes.Length * LettersPerDrawnByte);
        _random.Fill(bytes);
        call.Return(bytes);
    }

    private string CreateBlobUrl(HostCall call)
    {
        _budget.Call(call.Bytes(0).Length);
        var entry = new BlobUrlEntry(_scope.Path, _scope.Origin, call.Text(1), call.Bytes(0).ToArray());
        return _blobs.Add(_scope.Origin, RandomUuid.Draw(_random), entry);
    }

    private void RevokeBlobUrl(string url)
    {
        if (UrlParser.Parse(url) is { } parsed)
            _blobs.Revoke(parsed.Href, _scope.Origin);
    }
}
