namespace Messaging.Scripting.Sites;

/// <summary>The page that a person asked for is not there. The message says in one line which, and what would be right.</summary>
public sealed class PageNotFoundException(string message) : Exception(message);
