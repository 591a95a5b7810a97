namespace Messaging.Scripting.Realms;

/// <summary>What script in a realm may use.</summary>
/// <param name="MemoryBytes">Memory for the script's objects. Beyond it script sees an out-of-memory error and can go on.</param>
/// <param name="ScriptMilliseconds">
/// How long one call into the realm may run, in milliseconds of script time: what the engine does in about so long, counted in turns of its
/// loops and in its calls, so that it does not depend on the machine. Zero or less is no limit.
/// </param>
public sealed record RealmLimits(int MemoryBytes, long ScriptMilliseconds)
{
    /// <summary>How much of the engine's stack scripts may use, in bytes, before a call is a RangeError; 0 for all of it, and never more.</summary>
    public int StackBytes { get; init; }

    /// <summary>How long all calls into the realm may run together, in milliseconds of script time. Zero or less is no limit.</summary>
    public long TotalMilliseconds { get; init; }

    /// <summary>64 MB, and two seconds at a time, twenty in all.</summary>
    public static RealmLimits Default { get; } = new(64 << 20, 2_000) { TotalMilliseconds = 20_000 };
}
