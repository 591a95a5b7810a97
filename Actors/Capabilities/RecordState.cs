using System.Collections.Immutable;
using Messaging.Channels;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Capabilities;

/// <summary>A message that waits, as a <see cref="CapabilityGraph"/> sees it.</summary>
/// <param name="WaitsFor">The side in whose queue it is.</param>
/// <param name="Carries">The sides that travel in it.</param>
public sealed record RecordState(MessageId Id, PortId WaitsFor, ImmutableArray<PortId> Carries)
{
    internal static RecordState Of(MessageEntry message, PortId waitsFor) => new(message.Id, waitsFor, TransferredPorts.In(message.Record));
}
