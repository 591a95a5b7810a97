using System.Collections.Immutable;
using System.Globalization;
using Messaging.Simulation.Host.Limits;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Recordings;

namespace Messaging.Simulation.Host.Watching;

/// <summary>What a trace file says of a planned run, and the other way round.</summary>
internal static class RecordingHeaders
{
    private const string ProgramOption = "program";
    private const string NodesOption = "nodes";
    private const string PlacesOption = "places";
    private const string CollectOption = "collect";
    private const string TaskOrderOption = "task-order";

    public static RecordingHeader Of(RunPlan plan, ImmutableSortedDictionary<string, string> files) => new(
        plan.Request.Page,
        plan.Profile.Name,
        plan.Settings.Seed,
        [.. plan.Steps.Select(step => step.Text)],
        plan.Request.Sites,
        plan.Request.Expectations,
        OptionsOf(plan),
        files)
    {
        Faults = plan.Request.Faults,
    };

    public static RunRequest ToRequest(RecordingHeader header) => new(header.Page, header.Acts, header.Seed, header.Profile)
    {
        Sites = header.Sites,
        Expectations = header.Expectations,
        Faults = header.Faults,
        Program = header.Options.GetValueOrDefault(ProgramOption),
        Nodes = header.Options.GetValueOrDefault(NodesOption),
        Places = [.. header.Options.GetValueOrDefault(PlacesOption, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Limits = RunLimits.Read(header.Options),
        CollectsPorts = header.Options.ContainsKey(CollectOption),
        AnyTaskOrder = header.Options.GetValueOrDefault(TaskOrderOption) == TaskOrder.Any,
    };

    /// <summary>The settings that change a run.</summary>
    public static ImmutableSortedDictionary<string, string> OptionsOf(RunPlan plan)
    {
        var options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("patience-ms", plan.Settings.Patience.TotalMilliseconds.ToString(CultureInfo.InvariantCulture))
            .Add("settle-ms", plan.Settings.SettleTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture))
            .Add("turn-limit", plan.Settings.TurnLimit.ToString(CultureInfo.InvariantCulture))
            .Add("turn-us", plan.Config.GetInt("messaging.simulation.turn-us", 10).ToString(CultureInfo.InvariantCulture))
            .Add(TaskOrderOption, plan.Request.AnyTaskOrder ? TaskOrder.Any : TaskOrder.InTurn);
        if (plan.Request.Program is { } program)
            options = options.Add(ProgramOption, program);
        if (plan.Request.Nodes is { } nodes)
            options = options.Add(NodesOption, nodes).Add(PlacesOption, string.Join(' ', plan.Request.Places));
        foreach (var (option, value) in plan.Request.Limits.AsOptions())
            options = options.Add(option[2..], value);
        return plan.Request.CollectsPorts ? options.Add(CollectOption, "at quiet") : options;
    }
}
