using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Tracing;
using Messaging.UserAgents;
using static Messaging.Workers.WorkerProtocol;

namespace Messaging.Workers;

/// <summary>A dedicated worker, as a child of the window or worker that made it (HTML Standard 10.2.6).</summary>
public sealed class WorkerActor(UserAgentServices services) : AgentActor(services), IWorkerHost
{
    private readonly TaskQueue _networking = new("networking");
    private WorkerProgram? _program;
    private WorkerScope? _scope;
    private bool _closing;

    public static Props Props(UserAgentServices services) => Akka.Actor.Props.Create(() => new WorkerActor(services));

    protected override AgentProgram? Program => _program;

    protected override LossReason EndReason => LossReason.WorkerTerminated;

    protected override void ReceiveAgent(object message)
    {
        switch (message)
        {
            case Begin begin: Loop.Queue(_networking, () => Run(begin)); break;
            default: Unhandled(message); break;
        }
    }

    void IWorkerHost.Close() => _closing = true;

    void IWorkerHost.ReportError(WorkerError error) => Context.Parent.Tell(new Failed(Self.Path.Name, error));

    protected override void TaskDone()
    {
        if (_closing)
            End();
    }

    protected override TraceEvent EndedEvent => new WorkerEnded(Path);

    protected override void Unload()
    {
        base.Unload();
        _program?.Dispose();
        _program = null;
    }

    private void Run(Begin begin)
    {
        var inside = Ports.Adopt(begin.InsidePort);
        var origin = Uri.TryCreate(begin.Url, UriKind.Absolute, out var url) && Origin.TupleOf(url) is not null
            ? begin.CreatorOrigin
            : Origin.Opaque(Messaging.NextOpaqueOrigin());
        _scope = new WorkerScope(this, begin.Url, begin.Name, origin, inside);
        try
        {
            _program = Messaging.Workers?.Create(_scope) ?? throw new WorkerNotFoundException("This actor system has no workers.");
        }
        catch (WorkerNotFoundException missing)
        {
            Messaging.Trace(new ResourceFailed(Path, begin.Url, missing.Message));
            Context.Parent.Tell(new Failed(Self.Path.Name, new WorkerError(missing.Message, begin.Url, 0, 0)));
            End();
            return;
        }

        Messaging.Trace(new WorkerStarted(Path, begin.Url, origin.ToString()));
        try
        {
            _program.Run();
        }
        finally
        {
            inside.Start();
        }
    }
}
