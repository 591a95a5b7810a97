using Akka.Actor;
using Messaging.UserAgents;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Workers;

/// <summary>A shared worker, as a child of the user agent (HTML Standard 10.2.6.4).</summary>
public sealed class SharedWorkerActor : WorkerActor
{
    private readonly SharedWorkerKey _key;
    private readonly string _type;
    private readonly bool _isSecureContext;
    private readonly Queue<Connect> _waiting = new();
    private bool _loaded;
    private bool _failed;

    public SharedWorkerActor(UserAgentServices services, SharedWorkerKey key, string type, bool isSecureContext)
        : base(services)
    {
        _key = key;
        _type = type;
        _isSecureContext = isSecureContext;
        Global.Loop.Queue(Networking, Load);
    }

    /// <param name="services">What the user agent does for the worker.</param>
    /// <param name="key">Which shared worker it is.</param>
    /// <param name="type"><c>classic</c> or <c>module</c>.</param>
    /// <param name="isSecureContext">Whether those who use it are secure contexts.</param>
    public static Props Props(UserAgentServices services, SharedWorkerKey key, string type, bool isSecureContext) =>
        Akka.Actor.Props.Create(() => new SharedWorkerActor(services, key, type, isSecureContext));

    protected override void ReceiveAgent(object message)
    {
        switch (message)
        {
            case Connect connect when IsClosing || IsEnding: TurnAway(connect); break;
            case Connect connect: Await(connect); break;
            default: Unhandled(message); break;
        }
    }

    protected override void OnClosing() => Context.Parent.Tell(new Closing(_key));

    // Only a failure to load is told to the clients; what a running shared worker throws is its own affair.
    protected override void ReportError(WorkerError error)
    {
        if (_loaded || _failed)
            return;
        _failed = true;
        Context.Parent.Tell(new LoadFailed(_key, error));
    }

    protected override void Unload()
    {
        base.Unload();
        while (_waiting.TryDequeue(out var connect))
            TurnAway(connect);
    }

    private void Load()
    {
        var environment = WorkerEnvironment.OfShared(_key, _isSecureContext, Path, Messaging.NewOpaqueOrigin);
        Load(_key.Url, _key.Name, _type, environment, null, CancellationToken.None);
        _loaded = true;
    }

    private void Await(Connect connect)
    {
        _waiting.Enqueue(connect);
        Global.Loop.Queue(Networking, () => (Global.Program as WorkerProgram)?.Connect(Global.Ports.Adopt(_waiting.Dequeue().InsidePort)));
    }

    // The clients of a worker that could not be loaded have been told, and those of one that was ended have left; what another one closed itself
    // before is for a new worker.
    private void TurnAway(Connect connect)
    {
        if (_failed || !IsClosing)
            Runtime.MessagingExtension.Strand([connect.InsidePort]);
        else
            Context.Parent.Tell(new Returned(connect));
    }
}
