namespace Messaging.Scripting.Workers;

/// <summary>What the host asks of the scripts of a worker's prelude, with the arguments of each. They count on from all others.</summary>
internal enum WorkerTask
{
    /// <summary>(error) A script that another one imports has thrown.</summary>
    ImportThrew = 64,

    /// <summary>(port) A client has connected to the shared worker.</summary>
    Connect,
}
