using Messaging.Agents;
using Messaging.Channels;

namespace Messaging.Workers;

/// <summary>The program of one worker.</summary>
public abstract class WorkerProgram : AgentProgram
{
    /// <summary>
    /// Whether the script came with <c>Cross-Origin-Embedder-Policy: require-corp</c>, by which a shared worker's cluster is cross-origin
    /// isolated (HTML Standard 10.2.4, "run a worker").
    /// </summary>
    public virtual bool RequiresCorp => false;

    /// <summary>Runs the worker's top-level script. Called once; messages are delivered only after it has returned.</summary>
    public abstract void Run();

    /// <summary>A client has connected to this shared worker: dispatches <c>connect</c>. A dedicated worker is never asked.</summary>
    public virtual void Connect(PortHandle port)
    {
    }
}
