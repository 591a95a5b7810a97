using System.CommandLine;
using Messaging.Simulation.Host.Commands;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Clustering;

/// <summary><c>messaging cluster PAGE</c>: runs a page on several nodes, each a process of its own.</summary>
internal sealed class ClusterCommand : Command
{
    private const int MostNodes = 16;

    private readonly Argument<string> _page = new("PAGE")
    {
        Description = "The page that is opened on node 1, as for messaging run.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _nodes = new("--nodes")
    {
        HelpName = "N",
        Description = "How many nodes there are.",
        DefaultValueFactory = _ => 3,
        CustomParser = result => Number(result.Tokens[0].Value, "--nodes", 1, MostNodes, result.AddError) ?? 0,
    };

    private readonly Option<string[]> _opened = RepeatedOption.Of("--open", "NODE=PAGE", "A further page and the node that it is opened on. Can be given many times.");
    private readonly Option<string[]> _places = RepeatedOption.Of("--place", "URL=NODE", "On which node frames live whose URL begins so; all others take turns. Can be given many times.");
    private readonly Option<string[]> _sites = RepeatedOption.Of("--site", "ORIGIN=FOLDER", "The folder that holds a site, as for messaging run. Can be given many times.");
    private readonly Option<string[]> _acts = RepeatedOption.Of("--act", "TEXT", "Something to do with the page, as for messaging run. Can be given many times.");
    private readonly Option<string?> _actFile = new("--acts") { HelpName = "FILE", Description = "A file of acts, one a line, done before those of --act." };
    private readonly Option<string?> _profile = new("--profile") { HelpName = "NAME", Description = "As for messaging run." };

    private readonly Option<int?> _kill = new("--kill")
    {
        HelpName = "NODE",
        Description = "Kills the process of a node at once.",
        CustomParser = result => Number(result.Tokens[0].Value, "--kill", 1, MostNodes, result.AddError),
    };

    private readonly Option<string?> _at = new("--at")
    {
        HelpName = "WHEN",
        Description = "When to kill it: 500ms after the pages have been opened, or after so many delivered messages, as 20m. Without it, after all acts.",
    };

    private readonly Option<bool> _asNode = new("--as-node") { Hidden = true, Description = "What the program starts for each node." };

    /// <param name="run">Runs a page on a cluster.</param>
    /// <param name="serve">Is a node of one.</param>
    public ClusterCommand(Func<ClusterRequest, int> run, Func<int> serve)
        : base("cluster", "Runs a page on several nodes of an Akka.NET cluster, each a process of its own on this machine.")
    {
        Add(_page);
        Add(_nodes);
        Add(_opened);
        Add(_places);
        Add(_sites);
        Add(_actFile);
        Add(_acts);
        Add(_profile);
        Add(_kill);
        Add(_at);
        Add(_asNode);
        SetAction(result => result.GetValue(_asNode) ? serve() : run(Read(result)));
    }

    private ClusterRequest Read(ParseResult result) => new(
        new RunRequest(
            result.GetValue(_page) ?? "samples/tutorial/index.html", [.. result.GetRequiredValue(_acts)], null, result.GetValue(_profile))
        {
            Sites = [.. result.GetRequiredValue(_sites)],
            ActFile = result.GetValue(_actFile),
        },
        result.GetValue(_nodes))
    {
        Opened = [.. result.GetRequiredValue(_opened)],
        Places = [.. result.GetRequiredValue(_places)],
        Kill = result.GetValue(_kill),
        At = result.GetValue(_at),
    };

    private static int? Number(string text, string option, int least, int most, Action<string> refuse)
    {
        if (int.TryParse(text, out var number) && number >= least && number <= most)
            return number;
        refuse($"'{text}' is not a number for {option}; it takes a whole number from {least} to {most}.");
        return null;
    }
}
