using Messaging.Agents;

namespace Messaging.Workers;

/// <summary>The program of one worker.</summary>
public abstract class WorkerProgram : AgentProgram
{
    /// <summary>Runs the worker's top-level script. Called once; messages are delivered only after it has returned.</summary>
    public abstract void Run();
}
