namespace Messaging.Scripting.Realms;

/// <summary>
/// Script was stopped, because it ran longer than its limit or because someone asked for it. The realm can still be used.
/// </summary>
public sealed class ScriptInterruptedException(bool wasRequested)
    : Exception(wasRequested ? "the script was stopped" : "the script ran longer than it may")
{
    /// <summary>Whether it was asked for; otherwise the limit was exceeded.</summary>
    public bool WasRequested { get; } = wasRequested;
}
