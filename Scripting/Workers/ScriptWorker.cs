using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Sites;
using Messaging.Tracing;
using Messaging.Workers;

namespace Messaging.Scripting.Workers;

/// <summary>A worker, dedicated or shared, that is a script (HTML Standard 10.2.4, "run a worker").</summary>
internal sealed class ScriptWorker : WorkerProgram
{
    private readonly WorkerScope _scope;
    private readonly Resource _file;
    private readonly PortNumbers _ports = new();
    private readonly WorkerRealm _realm;
    private readonly MessageOperations _messages;
    private readonly AgentDelivery _delivery;
    private readonly GlobalOperations _globals;
    private readonly AgentOperations _agent;
    private readonly AgentUsage _usage;
    private readonly bool _checksInvariants;
    private bool _isGone;

    public ScriptWorker(WorkerScope scope, ResourceLoader loader, Resource file, PageOptions options)
    {
        _scope = scope;
        _file = file;
        _checksInvariants = options.ChecksInvariants;
        _usage = options.Usage;
        var budget = options.NewBudget(scope);
        var address = new AgentAddress(scope);
        var modules = new ModuleLoader(scope, loader, address);
        _realm = new WorkerRealm(scope, modules, budget);
        _messages = new MessageOperations(scope, _ports, budget);
        _delivery = new AgentDelivery(_realm, _messages, LossReason.WorkerTerminated);
        var random = new ScriptRandom(options.Seed, $"{scope.Path} {scope.Url}");
        _globals = new GlobalOperations(
            scope, random, loader, budget, () => address.Base, number => _realm.Invoke(AgentTask.QueuedTask, number));
        var host = new WorkerHost(
            scope,
            random,
            modules,
            budget,
            _agent = new AgentOperations(scope, address, _realm, modules),
            _messages,
            new WorkerOperations(scope, loader, _ports, _messages, budget),
            _globals,
            new WorkerScopeOperations(scope, _ports, modules, _realm));
        _realm.Begin(Realm.Create(scope.InsidePort is null ? WorkerPreludes.Shared : WorkerPreludes.Dedicated, host, options.Limits, loader.SharingTurn));
        _usage.AgentBegan();
    }

    public override bool RequiresCorp => _file.Policy.RequiresCorp;

    public override void Run()
    {
        _realm.Invoke(AgentTask.Start);
        if (_checksInvariants)
            _realm.Invoke(AgentTask.AllowInvariants);
        if (_scope.Type == "module")
            RunModule();
        else
            _realm.Evaluate(new ScriptSource(_file.Text, _scope.Url, ScriptStart.OfFile));
    }

    public override void Connect(PortHandle port) => _realm.Invoke(WorkerTask.Connect, _ports.Add(port));

    public override void DeliverToPort(PortHandle port, Delivery delivery) => _delivery.ToPort(port, delivery);

    public override void DeliverClose(PortHandle port) => _delivery.Close(port);

    public override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) =>
        _delivery.ToBroadcast(channel, delivery, origin);

    public override void WorkerFailed(WorkerHandle worker, WorkerError error) => _delivery.Failure(worker, error);

    public override void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error) => _delivery.Failure(worker);

    public override void Checkpoint()
    {
        _realm.RunMicrotasks();
        if (_agent.HasInvariants)
            _realm.Invoke(AgentTask.CheckInvariants);
        _realm.TaskDone();
    }

    protected override void Dispose(bool disposing)
    {
        _realm.End();
        _globals.End();
        if (!_isGone)
            _usage.AgentEnded();
        _isGone = true;
    }

    // As an import, so that the module is the one that other modules of the worker get when they import it.
    private void RunModule()
    {
        if (!_realm.EvaluateModule(ScriptSource.ImportOf(_scope.Url)))
            _realm.CannotGoOn(WorkerErrorKind.NotRun, "A module that the worker imports could not be loaded.");
    }
}
