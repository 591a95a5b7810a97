namespace Messaging.Channels;

/// <summary>Somebody awaits a message on a port on which none can come any more.</summary>
public sealed class PortEndedException(string message) : Exception(message);
