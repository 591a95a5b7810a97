using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Faults;
using Messaging.Links;
using Messaging.Ports;
using Messaging.Profiles;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Distant;
using Messaging.Windows.Neighbours;
using Messaging.Workers;

namespace Messaging.Runtime;

/// <summary>What an actor system needs to know to run windows and ports.</summary>
public sealed record MessagingOptions
{
    public MessagingProfile Profile { get; init; } = MessagingProfile.Html;

    /// <summary>Where the run's events go; null turns tracing off.</summary>
    public ITraceSink? Trace { get; init; }

    /// <summary>
    /// How many messages may wait at each port, and what happens to one more; null, as the standard has it, for any number.
    /// </summary>
    public PortQueueLimit? PortQueueLimit { get; init; }

    /// <summary>
    /// How many messages between two ports of one event loop may go from the one to the other together, while the loop has older ones to run;
    /// null for as many as the default dispatcher lets an actor handle in one turn. Where that is one message, as in a simulation, each goes alone.
    /// </summary>
    public int? PostsTogether { get; init; }

    /// <summary>Makes the program of each document that a window navigates to.</summary>
    public IDocumentFactory? Documents { get; init; }

    /// <summary>Makes messages unreadable on purpose; null for none.</summary>
    public IMessageFaults? Faults { get; init; }

    /// <summary>The nodes that agents are placed on; null if there is one only.</summary>
    public INodes? Nodes { get; init; }

    /// <summary>Places frames on other nodes; null leaves each with the window that embeds it.</summary>
    public IPlacement? Placement { get; init; }

    /// <summary>Gives each shared worker one place among all nodes; null lets each node have its own.</summary>
    public ISharedWorkerSeats? SharedWorkerSeats { get; init; }

    /// <summary>Carries broadcasts to other nodes; null keeps them on their own.</summary>
    public IBroadcastRelay? BroadcastRelay { get; init; }

    /// <summary>Added to every number that is counted here, so that no two processes of a cluster give the same.</summary>
    public long FirstNumber { get; init; }

    /// <summary>Chooses among the tasks that an event loop could run next; null to let its sources take turns.</summary>
    public ITaskOrder? TaskOrder { get; init; }

    /// <summary>Whoever gives the turns, where a turn that uses more than its own actor must be known; null elsewhere.</summary>
    public ITurnKeeper? Turns { get; init; }

    /// <summary>Makes the program of each worker.</summary>
    public IWorkerFactory? Workers { get; init; }
}
