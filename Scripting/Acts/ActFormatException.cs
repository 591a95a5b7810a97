namespace Messaging.Scripting.Acts;

/// <summary>A text is no act. The message says in one line what is wrong with it and what would be right.</summary>
public sealed class ActFormatException(string message) : Exception(message);
