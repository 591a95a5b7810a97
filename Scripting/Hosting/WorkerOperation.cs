using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Hosting;

/// <summary>
/// What scripts do with workers and broadcast channels. A worker is passed as the number of the port that leads to it, a broadcast
/// channel as a number of its own.
/// </summary>
internal enum WorkerOperation
{
    /// <summary>(absolute URL, name, type) The port to a new dedicated worker.</summary>
    CreateWorker = OperationGroup.Worker << OperationGroup.Shift,

    /// <summary>(worker)</summary>
    TerminateWorker,

    /// <summary>(absolute URL, name, type, credentials, extended lifetime) The port to a shared worker.</summary>
    ConnectSharedWorker,

    /// <summary>(name) A new broadcast channel.</summary>
    OpenBroadcast,

    /// <summary>(channel, empty, bytes)</summary>
    PostOnBroadcast,

    /// <summary>(channel)</summary>
    CloseBroadcast,
}
