namespace Messaging.Scripting.Expectations;

/// <summary>What a run can be expected to be free of.</summary>
public enum AbsentThing
{
    /// <summary>A message that was lost, for whatever reason.</summary>
    MessageLost,

    /// <summary>A message that was posted and is neither delivered nor lost.</summary>
    MessageWaiting,

    /// <summary>An exception or a rejected promise that no script dealt with.</summary>
    ScriptError,

    /// <summary>A line on a console at the level <c>error</c>, or a failed assertion.</summary>
    ConsoleError,

    /// <summary>A port that is still open and whose other side is, too.</summary>
    PortOpen,

    /// <summary>A file or other resource that was asked for and is not there.</summary>
    ResourceMissing,
}
