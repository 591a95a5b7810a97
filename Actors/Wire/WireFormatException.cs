namespace Messaging.Wire;

/// <summary>
/// Bytes from another node are not a message that this version knows. Whatever is wrong with them, reading them ends in this exception and
/// no other.
/// </summary>
public sealed class WireFormatException(string message) : Exception(message)
{
    internal static WireFormatException At(int offset, string reason) => new($"The message is malformed at byte {offset}: {reason}.");
}
