using Akka.Actor;
using Messaging.Runtime;
using Messaging.UserAgents;
using static Messaging.Workers.WorkerProtocol;

namespace Messaging.Workers;

/// <summary>A dedicated worker, as a child of the window or worker that made it (HTML Standard 10.2.6.3).</summary>
public sealed class DedicatedWorkerActor(UserAgentServices services) : WorkerActor(services)
{
    public static Props Props(UserAgentServices services) => Akka.Actor.Props.Create(() => new DedicatedWorkerActor(services));

    private Begin? _waiting;

    protected override void ReceiveAgent(object message)
    {
        switch (message)
        {
            case Begin begin when IsEnding: MessagingExtension.Strand([begin.InsidePort]); break;
            case Begin begin: _waiting = begin; Global.Loop.Queue(Networking, () => Run(begin)); break;
            default: Unhandled(message); break;
        }
    }

    protected override void ReportError(WorkerError error) => Context.Parent.Tell(new Failed(Self.Path.Name, error));

    // Terminated before its script was loaded: nobody will receive what was posted to it.
    protected override void Unload()
    {
        base.Unload();
        if (_waiting is { } never)
            MessagingExtension.Strand([never.InsidePort]);
        _waiting = null;
    }

    private void Run(Begin begin)
    {
        _waiting = null;
        var inside = Global.Ports.Adopt(begin.InsidePort);
        try
        {
            var environment = WorkerEnvironment.OfDedicated(begin.Url, begin.Creator, Messaging.NewOpaqueOrigin);
            Load(begin.Url, begin.Name, begin.Type, environment, inside, begin.Terminated);
        }
        finally
        {
            inside.Start();
        }
    }
}
