using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Workers;

/// <summary>What the scripts of a worker's prelude ask of the worker itself.</summary>
internal enum WorkerScopeOperation
{
    /// <summary>() The name that the worker's creator gave it.</summary>
    WorkerName = OperationGroup.WorkerScope << OperationGroup.Shift,

    /// <summary>() A dedicated worker's end of the channel to its creator.</summary>
    InsidePort,

    /// <summary>() Ends the worker after the task that is running.</summary>
    CloseWorker,

    /// <summary>() Whether that was done.</summary>
    IsClosing,

    /// <summary>() Whether the worker's script is a module.</summary>
    IsModuleWorker,

    /// <summary>
    /// (absolute URL) Runs a classic script; throws a NetworkError if it cannot be loaded, and dispatches <see cref="WorkerTask.ImportThrew"/>
    /// if it throws.
    /// </summary>
    ImportScript,
}
