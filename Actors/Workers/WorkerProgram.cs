using Messaging.Agents;
using Messaging.Channels;

namespace Messaging.Workers;

/// <summary>The program of one worker.</summary>
public abstract class WorkerProgram : AgentProgram
{
    /// <summary>Runs the worker's top-level script. Called once; messages are delivered only after it has returned.</summary>
    public abstract void Run();

    /// <summary>A client has connected to this shared worker: dispatches <c>connect</c>. A dedicated worker is never asked.</summary>
    public virtual void Connect(PortHandle port)
    {
    }
}
