namespace Messaging.Scripting.Realms;

/// <summary>
/// The engine itself failed while it ran a script, so that the realm's state cannot be trusted; it can only be disposed of.
/// </summary>
public sealed class RealmCrashedException(string cause, Exception? inner = null) : Exception($"the page crashed: {cause}", inner);
