namespace Messaging.Agents;

/// <summary>
/// Chooses which task an event loop takes next (HTML Standard 8.1.7.3, step 2.1: a task queue, chosen in an implementation-defined manner).
/// Without one, sources take turns.
/// </summary>
public interface ITaskOrder
{
    /// <summary>Asked when more than one source has a task that could be run.</summary>
    /// <param name="agent">The path of the agent whose loop it is.</param>
    /// <param name="ready">The sources, in the order in which they became ready; valid during the call only.</param>
    /// <returns>The index of the source whose oldest task is run.</returns>
    int Next(string agent, IReadOnlyList<TaskSource> ready);
}
