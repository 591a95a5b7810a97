using Messaging.Faults;
using Messaging.Links;
using Messaging.Profiles;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Runtime;

/// <summary>What an actor system needs to know to run windows and ports.</summary>
public sealed record MessagingOptions
{
    public MessagingProfile Profile { get; init; } = MessagingProfile.Html;

    /// <summary>Where the run's events go; null turns tracing off.</summary>
    public ITraceSink? Trace { get; init; }

    /// <summary>Makes the program of each document that a window navigates to.</summary>
    public IDocumentFactory? Documents { get; init; }

    /// <summary>Makes messages unreadable on purpose; null for none.</summary>
    public IMessageFaults? Faults { get; init; }

    /// <summary>The nodes that agents are placed on; null if there is one only.</summary>
    public INodes? Nodes { get; init; }

    /// <summary>Added to every number that is counted here, so that no two processes of a cluster give the same.</summary>
    public long FirstNumber { get; init; }

    /// <summary>Makes the program of each worker.</summary>
    public IWorkerFactory? Workers { get; init; }
}
