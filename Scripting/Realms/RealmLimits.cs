namespace Messaging.Scripting.Realms;

/// <summary>What script in a realm may use.</summary>
/// <param name="MemoryBytes">Memory for the script's objects. Beyond it script sees an out-of-memory error and can go on.</param>
/// <param name="InterruptPolls">
/// How long one call into the realm may run, counted in polls: the engine polls once in 10,000 function calls, loop turns or
/// steps of a regular expression. The count does not depend on the machine. Zero or less is no limit.
/// </param>
public sealed record RealmLimits(int MemoryBytes, int InterruptPolls)
{
    /// <summary>How much of the engine's stack scripts may use, in bytes, before a call is a RangeError; 0 for all of it, and never more.</summary>
    public int StackBytes { get; init; }

    /// <summary>64 MB, and 10,000 polls, which take some seconds.</summary>
    public static RealmLimits Default { get; } = new(64 << 20, 10_000);
}
