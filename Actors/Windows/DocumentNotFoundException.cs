namespace Messaging.Windows;

/// <summary>There is no document at a URL, or it could not be read. The message says why in one line.</summary>
public sealed class DocumentNotFoundException(string message) : Exception(message);
