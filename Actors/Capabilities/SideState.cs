using Messaging.Ports;

namespace Messaging.Capabilities;

/// <summary>One side of a channel as a <see cref="CapabilityGraph"/> sees it. A side that is closed is in no graph.</summary>
/// <param name="Owner">The path of the live window or worker that has the handle; null while the side is in a record.</param>
/// <param name="IsHeld">Whether the owner's program still has the handle.</param>
/// <param name="IsEnabled">Whether the port message queue is enabled.</param>
/// <param name="HasListener">Whether somebody listens for messages, or for those that cannot be deserialized.</param>
public sealed record SideState(PortId Side, string? Owner, bool IsHeld, bool IsEnabled, bool HasListener)
{
    /// <summary>A side inside a record, which no program holds.</summary>
    public static SideState InRecord(PortId side) => new(side, null, IsHeld: false, IsEnabled: false, HasListener: false);
}
