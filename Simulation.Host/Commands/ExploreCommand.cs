using System.CommandLine;
using System.Globalization;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Exploring;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary><c>messaging explore PAGE</c>: runs a page, or agents in C#, under many schedules.</summary>
internal sealed class ExploreCommand : Command
{
    private const long UsualSchedules = 1000;
    private readonly Argument<string> _page = new("PAGE") { Description = "The page or the assembly of agents, as for messaging run." };
    private readonly Option<string?> _program = ProgramOption.Create();
    private readonly Option<string[]> _sites = RepeatedOption.Of("--site", "ORIGIN=FOLDER", "The folder that holds a site. Can be given many times.");
    private readonly Option<string[]> _acts = RepeatedOption.Of("--act", "TEXT", "Something to do with the page, as for messaging run. Can be given many times.");
    private readonly Option<string?> _actFile = new("--acts") { HelpName = "FILE", Description = "A file of acts, as for messaging run." };
    private readonly Option<string[]> _expectations = RepeatedOption.Of("--expect", "TEXT", "What must be so in the end of every schedule, as for messaging run. Can be given many times.");
    private readonly Option<string?> _profile = new("--profile") { HelpName = "NAME", Description = "As for messaging run." };
    private readonly Option<long> _schedules = Whole("--schedules", UsualSchedules, "How many schedules to run at most.");
    private readonly Option<long> _depth = Whole("--depth", 3, "For pct: how many ordered steps a bug may need.");
    private readonly Option<long> _seed = Whole("--seed", 1, "The seed of the first schedule; each further one has the next.");
    private readonly Option<bool> _agentsOnly = new("--agents-only") { Description = "Changes only the order in which windows and workers run their tasks; messages are under way for no time." };
    private readonly Option<bool> _stop = new("--stop") { Description = "Stops at the first schedule that fails." };
    private readonly LimitOptions _limits = new();
    private readonly TroubleOptions _trouble = new(TaskOrder.Any);
    private readonly Option<string?> _trace = new("--trace") { HelpName = "FILE.jsonl", Description = "Writes the failing schedule, shortened, to a file for messaging replay." };

    private readonly Option<ExplorationStrategy> _strategy = new("--strategy")
    {
        HelpName = "NAME",
        Description = "random (the usual one), pct (random priorities that change a few times), exhaustive (all schedules, but one of those that differ only in the "
            + "order of steps that do not meet), or enumeration (every single one).",
        DefaultValueFactory = _ => ExplorationStrategy.Random,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!char.IsAsciiDigit(text.FirstOrDefault('0')) && Enum.TryParse<ExplorationStrategy>(text, ignoreCase: true, out var strategy))
                return strategy;
            result.AddError($"'{text}' is not a strategy; --strategy takes random, pct, exhaustive or enumeration.");
            return default;
        },
    };

    public ExploreCommand(Func<ExploreRequest, int> explore)
        : base("explore", "Runs a page, or agents in C#, under many schedules and shows what can come of it.")
    {
        Add(_page);
        Add(_program);
        Add(_sites);
        Add(_actFile);
        Add(_acts);
        Add(_expectations);
        Add(_profile);
        _trouble.AddTo(this);
        _limits.AddTo(this);
        Add(_schedules);
        Add(_strategy);
        Add(_depth);
        Add(_seed);
        Add(_agentsOnly);
        Add(_stop);
        Add(_trace);
        SetAction(result => explore(Read(result)));
    }

    private ExploreRequest Read(ParseResult result) => new(
        _limits.Read(result, _trouble.Read(result, new RunRequest(result.GetRequiredValue(_page), [.. result.GetRequiredValue(_acts)], null, result.GetValue(_profile))
        {
            Program = result.GetValue(_program),
            Sites = [.. result.GetRequiredValue(_sites)],
            ActFile = result.GetValue(_actFile),
            Expectations = [.. result.GetRequiredValue(_expectations)],
        })),
        new ExplorationOptions
        {
            Strategy = result.GetValue(_strategy),
            Schedules = result.GetValue(_schedules),
            Depth = (int)Math.Min(result.GetValue(_depth), int.MaxValue),
            FirstSeed = (ulong)result.GetValue(_seed),
            AgentsOnly = result.GetValue(_agentsOnly),
            StopsAtFailure = result.GetValue(_stop),
        },
        result.GetValue(_trace));

    private static Option<long> Whole(string name, long usual, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number;
            result.AddError($"'{text}' is not a number for {name}; it takes a whole number from 1.");
            return default;
        },
    };
}
