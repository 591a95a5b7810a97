using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Hosting;

/// <summary>What the preludes of windows and workers ask of their host alike.</summary>
internal enum AgentOperation
{
    /// <summary>(level, text)</summary>
    WriteConsole = OperationGroup.Agent << OperationGroup.Shift,

    /// <summary>(message, file, line, column) An exception that nothing caught.</summary>
    ScriptFailed,

    /// <summary>(message, file, line, column) A rejection that nobody handled.</summary>
    RejectionUnhandled,

    /// <summary>(number, milliseconds)</summary>
    StartTimer,
    CancelTimer,

    /// <summary>() A callback of a script is over: jobs run now unless script is still on the stack.</summary>
    PerformCheckpoint,

    /// <summary>() The time has come to tell of promises that were rejected and that nobody handles.</summary>
    TellOfRejections,

    Origin,
    IsSecureContext,
    IsCrossOriginIsolated,

    /// <summary>() Whether it may be that there is no memory for what scripts post.</summary>
    MayFailToSend,

    /// <summary>() Whether there is no memory for what is about to be serialized. To be asked once for each.</summary>
    FailsToSend,

    /// <summary>(index) A part of the agent's URL: href, origin, protocol, host, hostname, port, pathname, search, hash.</summary>
    UrlPart,

    /// <summary>(text) The absolute URL, or null if the text is none.</summary>
    ParseUrl,

    /// <summary>(specifier, address of the module) What an import of the specifier would mean there.</summary>
    ResolveModule,

    /// <summary>() A script has stated a rule.</summary>
    AddInvariant,

    /// <summary>(name, why) A rule does not hold.</summary>
    InvariantBroken,
}
