using Messaging.Faults;
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

    /// <summary>Makes the program of each worker.</summary>
    public IWorkerFactory? Workers { get; init; }
}
