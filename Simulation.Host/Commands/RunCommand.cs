using System.CommandLine;
using System.Globalization;
using Messaging.Profiles;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary><c>messaging run PAGE</c>: runs a page, or agents in C#, under the deterministic scheduler.</summary>
internal sealed class RunCommand : Command
{
    private readonly Argument<string> _page = new("PAGE")
    {
        Description = "The page: an HTML file, a folder with an index.html, or the URL of a page of a site given with --site. "
            + "Or agents in C#: the assembly (.dll) of a program of theirs.",
    };

    private readonly Option<string?> _program = ProgramOption.Create();

    private readonly Option<string[]> _acts = RepeatedOption.Of(
        "--act",
        "TEXT",
        "Something to do with the page: click, check, uncheck or submit SELECTOR, type SELECTOR \"text\", select SELECTOR \"option\", key [SELECTOR] KEY, "
            + "wait 250ms, in FRAME ACT; or expect EXPECTATION. Can be given many times.");

    private readonly Option<string?> _actFile = new("--acts")
    {
        HelpName = "FILE",
        Description = "A file of acts, one a line, done before those of --act. Lines that begin with # are left out.",
    };

    private readonly Option<string[]> _expectations = RepeatedOption.Of(
        "--expect",
        "TEXT",
        "What must be so in the end, or the exit code is 1: text SELECTOR = \"...\", value SELECTOR = \"...\", count SELECTOR = 2, "
            + "console contains \"...\", no message lost, no script error, lost REASON = 1; after in FRAME for a frame. Can be given many times.");

    private readonly Option<string[]> _sites = RepeatedOption.Of(
        "--site",
        "ORIGIN=FOLDER",
        "The folder that holds a site, for example https://a.test=./a. Can be given many times.");

    private readonly Option<ulong?> _seed = new("--seed")
    {
        HelpName = "N",
        Description = "The seed of the order of turns and of Math.random. The same seed gives the same run.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                return seed;
            result.AddError($"'{text}' is not a seed; --seed takes a whole number from 0 to {ulong.MaxValue}.");
            return null;
        },
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        HelpName = "NAME",
        Description = $"Which choices to make where the standard is silent or engines differ: {string.Join(", ", MessagingProfile.All.Select(profile => profile.Name))}.",
    };

    private readonly TroubleOptions _trouble = new(TaskOrder.InTurn);
    private readonly LimitOptions _limits = new();
    private readonly ProductOptions _products = new();

    public RunCommand(Func<RunRequest, int> run)
        : base("run", "Runs a page, or agents in C#, and shows the life of every message.")
    {
        Add(_page);
        Add(_program);
        Add(_sites);
        Add(_actFile);
        Add(_acts);
        Add(_expectations);
        Add(_seed);
        Add(_profile);
        _trouble.AddTo(this);
        _limits.AddTo(this);
        _products.AddTo(this);
        SetAction(result => run(_limits.Read(result, _trouble.Read(result, new RunRequest(
            result.GetRequiredValue(_page), [.. result.GetRequiredValue(_acts)], result.GetValue(_seed), result.GetValue(_profile))
        {
            Program = result.GetValue(_program),
            Sites = [.. result.GetRequiredValue(_sites)],
            Products = _products.Read(result),
            ActFile = result.GetValue(_actFile),
            Expectations = [.. result.GetRequiredValue(_expectations)],
        }))));
    }
}
