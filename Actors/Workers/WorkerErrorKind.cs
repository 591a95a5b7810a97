namespace Messaging.Workers;

/// <summary>What an error at a Worker object tells of, which decides what event it is and how far it goes.</summary>
public enum WorkerErrorKind
{
    /// <summary>The running script threw: an ErrorEvent, and an error of the creator's as well if nobody deals with it there.</summary>
    Uncaught,

    /// <summary>The script could not be loaded or parsed, so that none of it ran: a plain event, and no more than that. It has been recorded.</summary>
    NotRun,

    /// <summary>The script was stopped for what it used up: an ErrorEvent with the reason, and no more than that. It has been recorded.</summary>
    Stopped,
}
