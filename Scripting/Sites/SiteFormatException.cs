namespace Messaging.Scripting.Sites;

/// <summary>A file that says something about a site is malformed. The message names file and line and says what would be right.</summary>
public sealed class SiteFormatException(string message) : Exception(message);
