using Akka.Actor;
using Messaging.Cloning;

namespace Messaging.Ports;

/// <summary>A side of a channel inside a serialized message: the data holder of the port transfer steps (HTML Standard 9.4.4).</summary>
/// <param name="Port">The side that moves.</param>
/// <param name="Generation">The generation of the incarnation that will take it over.</param>
/// <param name="From">The incarnation that holds the side's queue until then.</param>
public sealed record TransferredPort(PortId Port, int Generation, IActorRef From) : TransferredItem
{
    /// <summary>How often it has travelled from one node to another.</summary>
    public long Hops { get; init; }

    /// <summary>What it stands for; whoever receives it may take the port itself all the same.</summary>
    public TransferredForm Form { get; init; }

    /// <summary>Whether it has had its close event, which comes at most once however the side moves.</summary>
    public bool IsCloseFired { get; init; }
}
