using Messaging.Simulation.Host.Clustering;
using Messaging.Simulation.Host.Commands;

namespace Messaging.Simulation.Host.Tests.Clustering;

public sealed class ClusterCommandTests
{
    private readonly List<ClusterRequest> _requests = [];

    [Fact]
    public void ReadsPagesPlacesAndWhomToKillWhen()
    {
        Run("cluster", "page.html", "--nodes", "4", "--open", "2=other.html", "--place", "https://a.test=3", "--act", "click button", "--kill", "2", "--at", "500ms");

        var request = Assert.Single(_requests);
        Assert.Equal(("page.html", 4, 2, "500ms"), (request.Run.Page, request.Nodes, request.Kill, request.At));
        Assert.Equal(["2=other.html"], request.Opened.AsEnumerable());
        Assert.Equal(["https://a.test=3"], request.Places.AsEnumerable());
        Assert.Equal(["click button"], request.Run.Acts.AsEnumerable());
    }

    [Fact]
    public void IsTheTutorialOnThreeNodesWhenNothingElseIsAsked()
    {
        Run("cluster");

        var request = Assert.Single(_requests);
        Assert.Equal(("samples/tutorial/index.html", 3), (request.Run.Page, request.Nodes));
        Assert.Null(request.Kill);
    }

    [Theory]
    [InlineData("'0' is not a number for --nodes; it takes a whole number from 1 to 16. See messaging --help.", "--nodes", "0")]
    [InlineData("'two' is not a number for --kill; it takes a whole number from 1 to 16. See messaging --help.", "--kill", "two")]
    public void AMistakeIsOneLineThatNamesIt(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<MistakeException>(() => Run(["cluster", .. arguments])).Message);

    private void Run(params string[] arguments)
    {
        var command = new ClusterCommand(Note, () => throw new InvalidOperationException("Nobody asked for a node."));
        new CommandLine(_ => 1, () => 1, command).Run(arguments, TextWriter.Null);
    }

    private int Note(ClusterRequest request)
    {
        _requests.Add(request);
        return ExitCode.Success;
    }
}
