using System.Collections.Immutable;
using Messaging.Cloning;
using Messaging.Ports;

namespace Messaging.Channels;

/// <summary>Which sides of channels travel in a record.</summary>
public static class TransferredPorts
{
    public static ImmutableArray<PortId> In(SerializedRecord record) =>
        [.. record.Transferred.OfType<TransferredPort>().Select(port => port.Port)];

    public static bool Contains(SerializedRecord record, PortId side)
    {
        foreach (var item in record.Transferred)
        {
            if (item is TransferredPort port && port.Port == side)
                return true;
        }

        return false;
    }
}
