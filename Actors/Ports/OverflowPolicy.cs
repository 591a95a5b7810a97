namespace Messaging.Ports;

/// <summary>What happens when a message comes to a port at which as many wait as may.</summary>
public enum OverflowPolicy : byte
{
    /// <summary>The message that came is lost.</summary>
    Refuse,

    /// <summary>The message that has waited longest is lost.</summary>
    DropOldest,

    /// <summary>
    /// The port is closed, and everything that waits at it is lost with the message that came. A port that is in a message has nobody
    /// who could be told, so there the message that came is refused.
    /// </summary>
    ClosePort,
}
