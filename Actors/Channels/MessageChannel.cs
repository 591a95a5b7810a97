using Messaging.Agents;

namespace Messaging.Channels;

/// <summary>
/// Makes a pair of entangled ports (HTML Standard 9.4.2). The channel has no further part in anything: dropping it changes nothing.
/// </summary>
public sealed class MessageChannel
{
    /// <summary>A channel whose two ports belong to the agent whose turn it is.</summary>
    /// <exception cref="InvalidOperationException">No agent is running on this thread.</exception>
    public MessageChannel()
    {
        var agent = AgentFace.Current;
        var (port1, port2) = agent.Scope.Ports.CreateChannel();
        Port1 = agent.PortFor(port1);
        Port2 = agent.PortFor(port2);
    }

    public MessagePort Port1 { get; }

    public MessagePort Port2 { get; }
}
