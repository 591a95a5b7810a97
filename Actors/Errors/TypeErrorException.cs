namespace Messaging.Errors;

/// <summary>
/// A JavaScript <c>TypeError</c> raised by the messaging API itself, such as a transfer list with an entry that is not an object.
/// </summary>
public sealed class TypeErrorException(string message) : Exception(message);
