namespace Messaging.Workers;

/// <summary>Makes the program of each worker: a script, or an agent written in C#.</summary>
public interface IWorkerFactory
{
    /// <summary>Makes the program of the worker whose script is at <see cref="WorkerScope.Url"/>; it has not run yet.</summary>
    /// <exception cref="WorkerNotFoundException">There is no script at that URL.</exception>
    WorkerProgram Create(WorkerScope scope);
}
