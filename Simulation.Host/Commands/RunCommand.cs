using System.CommandLine;
using System.Globalization;
using Messaging.Profiles;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary><c>messaging run PAGE</c>: runs a page under the deterministic scheduler.</summary>
internal sealed class RunCommand : Command
{
    private readonly Argument<string> _page = new("PAGE") { Description = "The page: an HTML file, or a folder with an index.html." };

    private readonly Option<string[]> _acts = new("--act")
    {
        HelpName = "TEXT",
        Description = "Something to do with the page: click SELECTOR, type SELECTOR \"text\", wait 250ms, in FRAME ACT. Can be given many times.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

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

    public RunCommand(Func<RunRequest, int> run)
        : base("run", "Runs a page and shows the life of every message.")
    {
        Add(_page);
        Add(_acts);
        Add(_seed);
        Add(_profile);
        SetAction(result => run(new RunRequest(
            result.GetRequiredValue(_page), [.. result.GetRequiredValue(_acts)], result.GetValue(_seed), result.GetValue(_profile))));
    }
}
