namespace Messaging.Ports;

/// <summary>One of the two ends of a channel.</summary>
public enum PortSide : byte
{
    A,
    B,
}
