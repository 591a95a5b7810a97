namespace Messaging.Scripting.Realms;

/// <summary>
/// Script was stopped, because it ran longer than its limit or because someone asked for it. The realm can still be used,
/// unless that was within something long that the engine does by itself, see <see cref="Realm.IsCrashed"/>.
/// </summary>
public sealed class ScriptInterruptedException(bool wasRequested, bool isTotal = false)
    : Exception(wasRequested ? "the script was stopped" : isTotal ? "its scripts ran longer in all than they may" : "the script ran longer than it may")
{
    /// <summary>Whether it was asked for; otherwise the limit was exceeded.</summary>
    public bool WasRequested { get; } = wasRequested;
}
