using Messaging.Runtime;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Invariants;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Programs;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>A program whose schedules are explored: it is run again and again, each time in a system of its own.</summary>
/// <param name="Run">Opens windows, acts and lets the system become quiet.</param>
public sealed record Scenario(Action<ScenarioRun> Run)
{
    /// <summary>The profile, the documents and perhaps a trace, made anew for each run.</summary>
    public Func<MessagingOptions> Messaging { get; init; } = static () => new MessagingOptions();

    /// <summary>
    /// Makes the program of agents, anew for each run, which brings documents, workers and invariants; null if <see cref="Messaging"/> has them.
    /// </summary>
    public Func<SimulatedProgram>? Program { get; init; }

    /// <summary>Settings of the actor system.</summary>
    public Akka.Configuration.Config Settings { get; init; } = Akka.Configuration.ConfigurationFactory.Empty;

    /// <summary>How far the system is run after each thing that is done to it.</summary>
    public PumpLimits Limits { get; init; } = new() { Turns = 100_000, Timers = TimeSpan.FromSeconds(10) };

    /// <summary>Further rules that every run keeps, made anew for each run.</summary>
    public Func<IEnumerable<IInvariant>> Invariants { get; init; } = static () => [];

    /// <summary>Makes what stands between senders and mailboxes, anew for each run; null for nothing.</summary>
    public Func<IMailInterceptor>? Interceptor { get; init; }

    /// <summary>Makes the nodes that agents can be placed on, anew for each run; null for none.</summary>
    public Func<SimulatedNodes>? Nodes { get; init; }

    /// <summary>Whether it is open which task an event loop takes next; otherwise its sources take turns.</summary>
    public bool ChoosesTasks { get; init; } = true;

    /// <summary>Makes what goes wrong on purpose, anew for each run; null for nothing.</summary>
    public Func<FaultInjection>? Faults { get; init; }

    /// <summary>
    /// Whether something in it depends on how many steps there were or messages, so that no two steps can change places without a difference.
    /// </summary>
    public bool CountsSteps { get; init; }

    /// <summary>The same scenario with randomness of another seed; null if there is none in it.</summary>
    public Func<ulong, Scenario>? ForSeed { get; init; }

    /// <summary>The scenario as it is run with a schedule.</summary>
    /// <param name="seed">The seed of the schedule; null if it came from a search.</param>
    internal Scenario Seeded(ulong? seed) => seed is { } given && ForSeed is not null ? ForSeed(given) : this;

    /// <summary>A program of agents as it is: what it opens is opened, and when it is quiet its check is made.</summary>
    /// <param name="program">Makes the program, anew for each run.</param>
    public static Scenario Of(Func<SimulatedProgram> program) => new(static run =>
    {
        run.Open();
        run.Settle();
        run.Check();
    })
    { Program = program };

    /// <summary>A scenario of windows written in C#: it opens a URL and lets it become quiet.</summary>
    public static Scenario Opening(string url, Func<MessagingOptions> messaging) => new(run =>
    {
        run.System.Open(url);
        run.Settle();
    })
    { Messaging = messaging };
}
