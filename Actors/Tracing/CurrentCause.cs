namespace Messaging.Tracing;

/// <summary>
/// What the task that runs on this thread is about. A task runs from beginning to end on one thread, so this never leaves its turn: from one
/// actor to another a cause travels only inside what is said.
/// </summary>
public static class CurrentCause
{
    [ThreadStatic]
    private static Cause? _value;

    /// <summary>Null between tasks.</summary>
    public static Cause? Value
    {
        get => _value;
        set => _value = value;
    }
}
