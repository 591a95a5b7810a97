namespace Messaging.Agents;

/// <summary>
/// A queue of tasks of an event loop (HTML Standard 8.1.7). Tasks of one source run in order; between sources any order is allowed.
/// </summary>
public abstract class TaskSource
{
    /// <summary>What the source is called in traces and choice points.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a task can be run now.</summary>
    public abstract bool IsReady { get; }

    /// <summary>Whether the loop has the source in its row of ready ones.</summary>
    internal bool IsListed { get; set; }

    /// <summary>Runs the oldest task. Called only while <see cref="IsReady"/>.</summary>
    public abstract void RunNext();
}
