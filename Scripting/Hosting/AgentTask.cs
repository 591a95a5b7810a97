namespace Messaging.Scripting.Hosting;

/// <summary>What the host asks of the prelude that windows and workers share, with the arguments of each.</summary>
internal enum AgentTask
{
    /// <summary>() Scripts begin.</summary>
    Start = 1,

    /// <summary>(file, line, column, error) A script threw, or does not parse. Returns an <see cref="ErrorReception"/>.</summary>
    ScriptThrew,

    /// <summary>(number)</summary>
    TimerDue,

    /// <summary>(number) A task that scripts have queued.</summary>
    QueuedTask,

    /// <summary>
    /// (port, bytes, items…) Two values for each item: a port and undefined, or its form if a stream is made of it; or a buffer's bytes and the length it may grow to, or -1.
    /// The end of a channel to a dedicated worker, or to its creator, has a number like a port.
    /// </summary>
    DeliverToPort,

    /// <summary>(port)</summary>
    DeliverClose,

    /// <summary>(channel, bytes, origin, items…)</summary>
    DeliverToBroadcast,

    /// <summary>
    /// (port, <see cref="Messaging.Workers.WorkerErrorKind"/>, message, file, line, column) A dedicated worker failed: nothing in it dealt
    /// with an error, or it has ended over it.
    /// </summary>
    WorkerFailed,

    /// <summary>(port) A shared worker cannot be had.</summary>
    SharedWorkerFailed,

    /// <summary>() Scripts may state rules that are to hold after each task.</summary>
    AllowInvariants,

    /// <summary>() A task is over: the rules that scripts have stated are looked at.</summary>
    CheckInvariants,
}
