using System.Collections.Immutable;
using Akka.Configuration;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Expectations;
using Messaging.Scripting.Sites;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Programs;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Simulation.Host.Running;

/// <summary>A request of which everything that can be checked before the run has been checked.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Steps">What is done with the page, in order.</param>
/// <param name="Expectations">What must be so in the end.</param>
/// <param name="Config">The settings of the actor system.</param>
public sealed record RunPlan(
    RunRequest Request,
    RunStart Start,
    ImmutableArray<RunStep> Steps,
    ImmutableArray<ExpectStep> Expectations,
    Config Config,
    SimulationSettings Settings,
    MessagingProfile Profile)
{
    private static readonly TimeSpan TimeForLinks = TimeSpan.FromMinutes(1);

    /// <summary>What goes wrong on purpose.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>The simulated nodes; null for none.</summary>
    public NodePlan? Nodes { get; init; }

    /// <summary>The command that repeats the run.</summary>
    public string Command => CommandText.Repeating(Request, Settings.Seed, Profile.Name);

    /// <summary>What is run, made anew for each run.</summary>
    /// <param name="program">The program of agents that was made for the run; null if there is none.</param>
    /// <param name="trace">Gets the run's events.</param>
    /// <param name="seesAll">Whether those are of all nodes; where a message may leave for another process, nobody can say whether it waits.</param>
    public MessagingOptions NewMessaging(SimulatedProgram? program, ITraceSink trace, bool seesAll = true)
    {
        var messaging = Start.NewMessaging(this, program);
        ITraceSink[] sinks = seesAll && messaging.Trace is { } own ? [own, trace] : [trace];
        return messaging with { Profile = Profile, Trace = new TraceFan(sinks), PortQueueLimit = Request.Limits.PortQueueLimit };
    }

    /// <summary>The simulated nodes of one run, made anew for each; null for none.</summary>
    public SimulatedNodes? NewNodes() => Nodes?.NewNodes(Settings.Seed);

    /// <summary>What goes wrong in one run, made anew for each; null for nothing.</summary>
    public FaultInjection? NewFaults() => Faults.IsEmpty ? null : new FaultInjection(Faults, Settings.Seed);

    /// <summary>How far the system is run after each thing that is done to it. Links send again what is lost, which takes its time.</summary>
    public PumpLimits Limits => Nodes is null || Settings.Limits.Timers > TimeForLinks ? Settings.Limits : Settings.Limits with { Timers = TimeForLinks };

    /// <summary>Opens what is run, each window on the node where it goes.</summary>
    /// <returns>The first window.</returns>
    public WindowRef Open(SimulatedSystem system)
    {
        var windows = Start.Urls.Select(system.Open).ToArray();
        return windows[0];
    }

    /// <summary>Whether the run goes on to a step without becoming quiet first: a wait says how long to run in place of that.</summary>
    public bool WaitsAt(int step) => Steps.ElementAtOrDefault(step) is ActStep { Act: WaitAct };

    /// <exception cref="MistakeException">Something in the request or in the settings is wrong.</exception>
    public static RunPlan Of(RunRequest request)
    {
        try
        {
            _ = request.Limits.PortQueueLimit;
            var config = SettingsFile.Load(SettingsFile.Usual);
            var settings = SimulationSettings.Read(config);
            settings = request.Limits.Apply(settings) with { Seed = request.Seed ?? settings.Seed, Profile = request.Profile ?? settings.Profile };
            var profile = ProfileNamed(settings.Profile);
            ImmutableArray<RunStep> steps =
                [.. request.ActFile is { } file ? StepFile.Read(file) : [], .. request.Acts.Select(RunStep.Parse)];
            var start = RunStart.Of(request);
            foreach (var step in steps.OfType<ExpectStep>())
                RequireFit(step.Text, step.Expectation, start);
            var nodes = NodePlan.Parse(request.Nodes, request.Places);
            return new RunPlan(request, start, steps, [.. request.Expectations.Select(text => Expected(text, start))], config, settings, profile)
            {
                Nodes = nodes,
                Faults = [.. request.Faults.Select(text => FaultOf(text, nodes))],
            };
        }
        catch (Exception mistake) when (mistake is SettingsException or ActFormatException or ExpectationFormatException
            or PageNotFoundException or SiteFormatException or FaultFormatException)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    private static Fault FaultOf(string text, NodePlan? nodes)
    {
        var fault = FaultText.Parse(text);
        if (fault is EndingFault { IsNode: true } ending && nodes is null)
            throw new MistakeException($"--fault '{text}': {ending.Who} is no window-1, frame-2, worker-3 or shared-4; if it is a simulated node, add for example --nodes {ending.Who},other");
        if (fault.NeedsNodes && nodes is null)
            throw new MistakeException($"--fault '{text}' is about simulated nodes, and there are none; add for example --nodes near,far");
        return fault.Nodes.FirstOrDefault(node => nodes?.Names.Contains(node) != true) is { } unknown
            ? throw new MistakeException($"--fault '{text}': there is no node {unknown}; there are {string.Join(" and ", nodes!.Names)}.")
            : fault;
    }

    private static ExpectStep Expected(string text, RunStart start)
    {
        var expectation = Expectation.Parse(text);
        RequireFit(text, expectation, start);
        return new ExpectStep(text, expectation);
    }

    private static void RequireFit(string text, Expectation expectation, RunStart start)
    {
        if (expectation is ElementExpectation && !start.HasElements)
            throw new MistakeException($"'{text}' is about elements, and agents in C# have none; expect for example: console contains \"done\", or: no message lost");
    }

    private static MessagingProfile ProfileNamed(string name) => MessagingProfile.All.FirstOrDefault(profile => profile.Name == name)
        ?? throw new MistakeException($"There is no profile '{name}'; there are {string.Join(", ", MessagingProfile.All.Select(profile => profile.Name))}.");
}
