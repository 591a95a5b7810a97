using System.Collections.Immutable;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Ports;

namespace Messaging.Agents;

/// <summary>Makes an agent's own ports from the sides that travelled in a message.</summary>
/// <param name="adopt">Binds a side to a new handle of the agent; not asked for a message without ports.</param>
internal sealed class RecordReceiver(AgentFace agent, Func<TransferredPort, PortHandle> adopt) : IRecordReceiver
{
    /// <summary>The ports received so far, in the order of the transfer list.</summary>
    public ImmutableArray<MessagePort> Ports { get; private set; } = [];

    public JsValue ReceiveTransferred(TransferredItem item)
    {
        if (item is not TransferredPort transferred)
            throw DomException.DataClone($"A {item.GetType().Name} cannot be received here.");
        var port = agent.PortFor(adopt(transferred));
        Ports = Ports.Add(port);
        return port.Value;
    }
}
