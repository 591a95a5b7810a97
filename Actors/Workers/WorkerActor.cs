using Messaging.Agents;
using Messaging.Channels;
using Messaging.Tracing;
using Messaging.UserAgents;

namespace Messaging.Workers;

/// <summary>What dedicated and shared workers have in common: a script that is loaded once, and an end from inside.</summary>
public abstract class WorkerActor(UserAgentServices services) : AgentActor(services), IWorkerHost
{
    protected override LossReason EndReason => LossReason.WorkerTerminated;

    protected override TraceEvent EndedEvent => new WorkerEnded(Path);

    /// <summary>Loading the script, and what has to wait for that.</summary>
    protected TaskQueue Networking { get; } = new("networking");

    /// <summary>True once the worker has closed itself: the task that runs is its last.</summary>
    protected bool IsClosing => Global.IsClosing;

    void IWorkerHost.Close()
    {
        if (IsClosing)
            return;
        Global.IsClosing = true;
        OnClosing();
    }

    void IWorkerHost.ReportError(WorkerError error) => ReportError(error);

    /// <summary>Tells whoever made the worker that it has failed.</summary>
    protected abstract void ReportError(WorkerError error);

    /// <summary>The worker has begun to close itself.</summary>
    protected virtual void OnClosing()
    {
    }

    protected override void TaskDone()
    {
        if (IsClosing)
            End();
    }

    /// <summary>Loads the worker's script and runs it. If it is not there, the worker's maker is told and the worker ends.</summary>
    /// <param name="type"><c>classic</c> or <c>module</c>.</param>
    /// <param name="insidePort">A dedicated worker's end of the channel to its creator; null for a shared worker.</param>
    /// <param name="terminated">Cancelled when the worker's creator terminates it.</param>
    protected void Load(
        string url, string name, string type, AgentEnvironment environment, PortHandle? insidePort, CancellationToken terminated)
    {
        Global.Environment = environment;
        WorkerProgram program;
        try
        {
            program = Messaging.Workers?.Create(new WorkerScope(this, Global, url, name, type, insidePort, terminated))
                ?? throw new WorkerNotFoundException("This actor system has no workers.");
        }
        catch (WorkerNotFoundException missing)
        {
            Messaging.Trace(new ResourceFailed(Path, url, missing.Message));
            ReportError(new WorkerError(missing.Message, url, 0, 0) { Kind = WorkerErrorKind.NotRun });
            End();
            return;
        }

        Global.Program = program;
        if (insidePort is null && program.RequiresCorp)
            Global.Environment = WorkerEnvironment.Isolated(environment);
        CurrentCause.Value = new LoadCause(url);
        Messaging.Trace(new WorkerStarted(Path, url, environment.Origin.ToString()));
        program.Run();
    }
}
