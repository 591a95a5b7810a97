using AngleSharp.Html.Dom;
using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Membranes;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Pages.Dialogs;
using Messaging.Scripting.Pages.Navigation;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Storage;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Navigation;
using Messaging.Workers;

namespace Messaging.Scripting.Pages;

/// <summary>
/// A document that is an HTML page: its tree, its realm, and the scripts that run there. Scripts in the page run while it is parsed,
/// where a browser runs them: <c>document</c> holds what stands before the script and nothing of what follows.
/// </summary>
internal sealed class Page : DocumentProgram
{
    private readonly DocumentScope _scope;
    private readonly StorageShelf _storage;
    private readonly PageOptions _options;
    private readonly Resource _resource;
    private readonly AgentBudget _budget;
    private readonly NodeHandles _nodes;
    private readonly PortNumbers _ports = new();
    private readonly WindowNumbers _windows;
    private readonly PageAddress _address;
    private readonly UserActivation _activation;
    private readonly DocumentExits _exits;
    private readonly PageDialogs _dialogs;
    private readonly ModuleLoader _modules;
    private readonly PageRealm _realm;
    private readonly FrameElements _frames;
    private readonly ScriptRunner _scripts;
    private readonly NamedElements _names;
    private readonly PageElements _elements;
    private readonly MessageOperations _messages;
    private readonly AgentDelivery _delivery;
    private readonly ResourceLoader _loader;
    private bool _isCounted;
    private IHtmlDocument? _document;
    private GlobalOperations? _globals;
    private AgentOperations? _agent;
    private PageHost? _host;
    private PageStorage? _ownStorage;

    public Page(DocumentScope scope, ResourceLoader loader, StorageShelf storage, PageOptions options, Resource resource, MembraneTable realms)
    {
        _scope = scope;
        _loader = loader;
        _storage = storage;
        _options = options;
        _resource = resource;
        _budget = options.NewBudget(scope);
        _nodes = new NodeHandles { Known = _budget.NodesKnown };
        _windows = new WindowNumbers(scope.Window);
        _address = new PageAddress(scope);
        _activation = new UserActivation(scope);
        _exits = new DocumentExits(scope, _address, _activation, leave => _realm!.Ask(leave), _budget);
        _dialogs = new PageDialogs(scope, _budget);
        _modules = new ModuleLoader(scope, loader, _address);
        _realm = new PageRealm(scope, _nodes, _modules, _budget) { JobsElsewhere = () => VisitedRealms.RunJobs(Membrane!) };
        Membrane = new Membrane(realms, scope, _realm, _windows, _ports) { Ended = RealmEnded };
        _frames = new FrameElements(scope, _address, _budget);
        _scripts = new ScriptRunner(scope, _modules, _address, _realm);
        _names = new NamedElements(_realm);
        _elements = new PageElements(_frames, _scripts, _names, _realm) { Begin = Begin };
        _messages = new MessageOperations(scope, _ports, _budget);
        _delivery = new AgentDelivery(_realm, _messages, LossReason.TargetNotFullyActive);
    }

    /// <summary>What is between its realm and those of the other documents of its agent.</summary>
    public Membrane Membrane { get; }

    public override DocumentPolicy Policy => _resource.Policy;

    public override void Run()
    {
        _budget.IsParsing = true;
        new DocumentParser(_elements, _scope.IsScriptingEnabled).Parse(TextToParse());
        _budget.IsParsing = false;
        _names.Tell();
        _realm.Invoke(PageTask.DocumentParsed);
        _scripts.RunDeferred();
        _realm.Invoke(PageTask.FireContentLoaded);
    }

    private string TextToParse()
    {
        var open = OpenElements.MostIn(_resource.Text);
        if (open <= OpenElements.Limit)
            return _resource.Text;
        var message = $"the page was stopped: its text leaves {open} elements open within one another, more than {OpenElements.Limit}";
        _scope.Trace(new ScriptFailed(_scope.Path, _scope.Origin.ToString(), message, _scope.Url));
        return "";
    }

    public override void FireLoad()
    {
        _realm.Invoke(PageTask.FireLoad);
        if (_document is not null)
            new MetaRefresh(_scope, _exits).Begin(_document);
    }

    public override void EntryShown() => _realm.Invoke(PageTask.EntryShown);

    public override void FragmentChanged(string oldUrl, string newUrl) => _realm.Invoke(PageTask.FragmentChanged, oldUrl, newUrl);

    public override void PageHidden(bool persisted) => _realm.Invoke(PageTask.PageHidden, persisted);

    public override void Notified(object notice)
    {
        if (notice is StorageChange change && _ownStorage?.IsOfSession(change) is { } isSession)
            _realm.Invoke(PageTask.StorageChanged, isSession, OrNull(change.Key), OrNull(change.OldValue), OrNull(change.NewValue), change.Url);
    }

    public override void PageRestored() => _realm.Invoke(PageTask.PageRestored);

    public override void FrameLoaded(WindowRef frame)
    {
        if (_frames.ElementOf(frame) is { } element)
            _realm.FireAt(element, "load");
    }

    public override void DeliverToWindow(Delivery delivery, WindowRef source, Origin sourceOrigin) => _delivery.Deliver(delivery, realm =>
    {
        var bytes = RealmValue.From(AgentDelivery.DataOf(delivery));
        _messages.Deliver(
            delivery, realm, (int)PageTask.DeliverToWindow, bytes, _windows.NumberOf(source), sourceOrigin.ToString());
    });

    public override void DeliverToPort(PortHandle port, Delivery delivery) => _delivery.ToPort(port, delivery);

    public override void DeliverClose(PortHandle port) => _delivery.Close(port);

    public override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) =>
        _delivery.ToBroadcast(channel, delivery, origin);

    public override void WorkerFailed(WorkerHandle worker, WorkerError error) => _delivery.Failure(worker, error);

    public override void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error) => _delivery.Failure(worker);

    public override void Checkpoint()
    {
        _realm.RunMicrotasks();
        if (_agent is { HasInvariants: true })
            _realm.Invoke(AgentTask.CheckInvariants);
        VisitedRealms.Clear();
        _realm.TaskDone();
    }

    public override object? Interact(object request) => _document is null ? null : request switch
    {
        PageProtocol.PerformAct perform => Perform(_document, perform.Act),
        PageProtocol.ReadElements read => new ElementReader(_document, _frames).Read(read),
        PageProtocol.ReadDocument => new PageProtocol.DocumentText(
            _address.Href, _scope.Origin.ToString(), VisibleText.ForPerson(_document), [.. _frames.InOrder()])
        {
            Title = _document.Title ?? "",
            WindowName = _scope.WindowName,
        },
        _ => null,
    };

    private static RealmValue OrNull(string? text) => text is null ? RealmValue.Null : text;

    private object Perform(IHtmlDocument document, PageAct act)
    {
        _activation.Happen();
        return new ActPerformer(document, _nodes, _frames, _realm, _dialogs).Perform(act);
    }

    protected override void Dispose(bool disposing)
    {
        if (_host is not null)
            _host.IsGone = true;
        Membrane.Leave();
        _globals?.End();
        _ownStorage?.End();
    }

    private void RealmEnded()
    {
        if (_isCounted)
            _options.Usage.AgentEnded();
        _isCounted = false;
    }

    /// <summary>The document is there: its realm begins.</summary>
    private void Begin(IHtmlDocument document)
    {
        _document = document;
        _address.Begin(document);
        _nodes.HandleOf(document);
        var mutations = new Mutations(_nodes, _realm);
        _ownStorage = new PageStorage(_scope, _storage);
        var random = new ScriptRandom(_options.Seed, $"{_scope.Path} {_scope.Url}");
        _host = new PageHost(
            _scope,
            random,
            _modules,
            _budget,
            document,
            _nodes,
            new TreeEditor(document, _elements, mutations, _budget),
            new PageOperations(_nodes, _scripts, mutations, new Hyperlinks(_exits), new FormSubmission(_scope, _exits)),
            new WindowOperations(_scope, _nodes, _windows, _frames, _address, _messages, _dialogs),
            new NavigationOperations(_scope, _windows, _address, _activation, _ownStorage, _budget),
            _ownStorage,
            new MembraneOperations(Membrane, _windows, _frames, _nodes),
            _agent = new AgentOperations(_scope, _address, _realm, _modules),
            _messages,
            new WorkerOperations(_scope, _loader, _ports, _messages, _budget),
            _globals = new GlobalOperations(
                _scope, random, _loader, _budget, () => _address.Base, number => _realm.Invoke(AgentTask.QueuedTask, number)));
        _options.Usage.AgentBegan();
        _isCounted = true;
        _realm.Begin(Realm.Create(PagePreludes.Snapshot, _host, _options.Limits, _loader.SharingTurn));
        _realm.Invoke(AgentTask.Start);
        if (_options.ChecksInvariants)
            _realm.Invoke(AgentTask.AllowInvariants);
    }
}
