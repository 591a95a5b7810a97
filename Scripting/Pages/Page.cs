using AngleSharp.Html.Dom;
using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Scripting.Pages;

/// <summary>
/// A document that is an HTML page: its tree, its realm, and the scripts that run there. Scripts in the page run while it is parsed,
/// where a browser runs them: <c>document</c> holds what stands before the script and nothing of what follows.
/// </summary>
internal sealed class Page : DocumentProgram
{
    private readonly DocumentScope _scope;
    private readonly PageOptions _options;
    private readonly string _html;
    private readonly NodeHandles _nodes = new();
    private readonly PortNumbers _ports = new();
    private readonly WindowNumbers _windows;
    private readonly PageAddress _address;
    private readonly PageRealm _realm;
    private readonly FrameElements _frames;
    private readonly ScriptRunner _scripts;
    private readonly PageElements _elements;
    private readonly MessageOperations _messages;
    private IHtmlDocument? _document;

    public Page(DocumentScope scope, ResourceLoader loader, PageOptions options, string html)
    {
        _scope = scope;
        _options = options;
        _html = html;
        _windows = new WindowNumbers(scope.Window);
        _address = new PageAddress(scope);
        _realm = new PageRealm(scope, _nodes);
        _frames = new FrameElements(scope, _address);
        _scripts = new ScriptRunner(scope, loader, _address, _realm);
        _elements = new PageElements(_frames, _scripts, _realm) { Begin = Begin };
        _messages = new MessageOperations(scope, _ports, _windows);
    }

    public override void Run()
    {
        new DocumentParser(_elements).Parse(_html);
        _realm.Invoke(PageTask.DocumentParsed);
        _scripts.RunDeferred();
        _realm.Invoke(PageTask.FireContentLoaded);
    }

    public override void FireLoad() => _realm.Invoke(PageTask.FireLoad);

    public override void FrameLoaded(WindowRef frame)
    {
        if (_frames.ElementOf(frame) is { } element)
            _realm.FireAt(element, "load");
    }

    public override void DeliverToWindow(Delivery delivery, WindowRef source, Origin sourceOrigin) => Deliver(delivery, realm =>
    {
        var bytes = RealmValue.From(delivery.Record.Data);
        _messages.Deliver(delivery, realm, PageTask.DeliverToWindow, bytes, _windows.NumberOf(source), sourceOrigin.ToString());
    });

    public override void DeliverToPort(PortHandle port, Delivery delivery) => Deliver(delivery, realm => _messages.Deliver(
        delivery, realm, PageTask.DeliverToPort, PortNumbers.NumberOf(port), RealmValue.From(delivery.Record.Data)));

    public override void DeliverClose(PortHandle port) => _realm.Invoke(PageTask.DeliverClose, PortNumbers.NumberOf(port));

    public override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) =>
        throw NotMade("broadcast channel");

    public override void WorkerFailed(WorkerHandle worker, WorkerError error) => throw NotMade("worker");

    public override void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error) => throw NotMade("shared worker");

    public override void Checkpoint() => _realm.RunMicrotasks();

    public override object? Interact(object request) => _document is null ? null : request switch
    {
        PageProtocol.PerformAct perform => new ActPerformer(_document, _nodes, _frames, _realm).Perform(perform.Act),
        PageProtocol.ReadElements read => new ElementReader(_document, _frames).Read(read),
        PageProtocol.ReadDocument => new PageProtocol.DocumentText(
            _address.Href, _scope.Origin.ToString(), VisibleText.ForPerson(_document), [.. _frames.InOrder()]),
        _ => null,
    };

    protected override void Dispose(bool disposing) => _realm.End();

    // A page that was stopped takes nothing more, and its messages must not look as if they could not be read.
    private void Deliver(Delivery delivery, Action<Realm> deliver)
    {
        if (_realm.IsRunning)
            _realm.Enter(deliver);
        else
            delivery.Refuse(LossReason.TargetNotFullyActive);
    }

    private static InvalidOperationException NotMade(string what) =>
        new($"The scripts of pages cannot make a {what}, so there is none to hear from.");

    /// <summary>The document is there: its realm begins.</summary>
    private void Begin(IHtmlDocument document)
    {
        _document = document;
        _nodes.HandleOf(document);
        var host = new PageHost(
            _scope,
            new PageRandom(_options.Seed, $"{_scope.Path} {_scope.Url}"),
            document,
            _nodes,
            new TreeEditor(_elements),
            new PageOperations(_scope, _nodes, _address, _realm, _scripts),
            _messages,
            new WindowOperations(_scope, document, _nodes, _windows, _frames, _address),
            new GlobalOperations(new UrlOperations(() => _address.BaseOf(document))));
        _realm.Begin(Realm.Create(PagePreludes.Snapshot, host, _options.Limits));
        _realm.Invoke(PageTask.Start);
    }
}
