using Akka.Actor;
using Messaging.UserAgents;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Workers;

/// <summary>A shared worker, as a child of the user agent (HTML Standard 10.2.6.4).</summary>
public sealed class SharedWorkerActor : WorkerActor
{
    private readonly SharedWorkerKey _key;
    private bool _loaded;

    public SharedWorkerActor(UserAgentServices services, SharedWorkerKey key)
        : base(services)
    {
        _key = key;
        Loop.Queue(Networking, Load);
    }

    public static Props Props(UserAgentServices services, SharedWorkerKey key) => Akka.Actor.Props.Create(() => new SharedWorkerActor(services, key));

    protected override void ReceiveAgent(object message)
    {
        switch (message)
        {
            case Connect connect when IsClosing || IsEnding: Context.Parent.Tell(new Returned(connect)); break;
            case Connect connect: Loop.Queue(Networking, () => Admit(connect)); break;
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
        Load(_key.Url, _key.Name, _key.StorageKey, null);
        _loaded = true;
    }

    private void Admit(Connect connect)
    {
        if (IsClosing)
            Context.Parent.Tell(new Returned(connect));
        else
            Connect(Ports.Adopt(connect.InsidePort));
    }
}
