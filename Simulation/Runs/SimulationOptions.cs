using Akka.Configuration;
using Messaging.Runtime;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Runs;

/// <summary>What a deterministic run is made of. The same options and the same program give the same run.</summary>
public sealed record SimulationOptions
{
    /// <summary>Settings of the actor system; <see cref="DeterministicConfiguration"/> goes on top of them.</summary>
    public Config Settings { get; init; } = ConfigurationFactory.Empty;

    /// <summary>Who has the next turn. A choice with a state belongs to one run.</summary>
    public IChoice Choice { get; init; } = FirstComeChoice.Instance;

    /// <summary>How far the system is run after each thing that is done to it.</summary>
    public PumpLimits Limits { get; init; } = PumpLimits.None;

    /// <summary>The profile, the trace and the documents.</summary>
    public MessagingOptions Messaging { get; init; } = new();

    /// <summary>The nodes that agents can be placed on besides the one that is always there; null for none.</summary>
    public SimulatedNodes? Nodes { get; init; }

    /// <summary>Whether <see cref="Choice"/> also decides which task an event loop takes next; otherwise its sources take turns.</summary>
    public bool ChoosesTasks { get; init; }

    /// <summary>What goes wrong on purpose; null for nothing.</summary>
    public FaultInjection? Faults { get; init; }

    /// <summary>Stands between the senders and the mailboxes from the beginning of the run; null for nobody.</summary>
    public IMailInterceptor? Interceptor { get; init; }

    /// <summary>Gets each warning and error that the actor system logs, on the thread that runs it.</summary>
    public Action<LogEntry> Log { get; init; } = static _ => { };
}
