using Akka.Actor;
using Messaging.UserAgents;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Workers;

/// <summary>A shared worker, as a child of the user agent (HTML Standard 10.2.6.4).</summary>
public sealed class SharedWorkerActor : WorkerActor
{
    private readonly SharedWorkerKey _key;
    private readonly bool _isSecureContext;
    private bool _loaded;

    public SharedWorkerActor(UserAgentServices services, SharedWorkerKey key, bool isSecureContext)
        : base(services)
    {
        _key = key;
        _isSecureContext = isSecureContext;
        Global.Loop.Queue(Networking, Load);
    }

    public static Props Props(UserAgentServices services, SharedWorkerKey key, bool isSecureContext) =>
        Akka.Actor.Props.Create(() => new SharedWorkerActor(services, key, isSecureContext));

    protected override void ReceiveAgent(object message)
    {
        switch (message)
        {
            case Connect connect when IsClosing || IsEnding: Context.Parent.Tell(new Returned(connect)); break;
            case Connect connect: Global.Loop.Queue(Networking, () => Admit(connect)); break;
            default: Unhandled(message); break;
        }
    }

    protected override void OnClosing() => Context.Parent.Tell(new Closing(_key));

    // Only a failure to load is told to the clients; what a running shared worker throws is its own affair.
    protected override void ReportError(WorkerError error)
    {
        if (!_loaded)
            Context.Parent.Tell(new LoadFailed(_key, error));
    }

    private void Load()
    {
        Load(_key.Url, _key.Name, WorkerEnvironment.OfShared(_key, _isSecureContext, Path, Messaging.NewOpaqueOrigin), null);
        _loaded = true;
    }

    private void Admit(Connect connect)
    {
        if (IsClosing)
            Context.Parent.Tell(new Returned(connect));
        else
            (Global.Program as WorkerProgram)?.Connect(Global.Ports.Adopt(connect.InsidePort));
    }
}
