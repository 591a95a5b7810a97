using Messaging.Simulation.Host.Commands;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Tests.Commands;

public sealed class CommandLineTests
{
    private readonly List<RunRequest> _requests = [];
    private readonly StringWriter _output = new();
    private bool _demonstrated;

    [Fact]
    public void ReadsARunWithItsActsInOrder()
    {
        Assert.Equal(7, Run("run", "page.html", "--act", "click a:hover", "--seed", "42", "--act", "type #x \"--y\"", "--profile", "html"));
        var request = Assert.Single(_requests);
        Assert.Equal(("page.html", 42UL, "html"), (request.Page, request.Seed, request.Profile));
        Assert.Equal(["click a:hover", "type #x \"--y\""], request.Acts.AsEnumerable());
    }

    [Fact]
    public void LeavesOpenWhatIsNotGiven()
    {
        Run("run", "page.html");
        var request = Assert.Single(_requests);
        Assert.Equal((null, null), (request.Seed, request.Profile));
        Assert.Empty(request.Acts);
    }

    [Fact]
    public void ReadsSitesAnActFileAndExpectations()
    {
        Run("run", "https://a.test/", "--site", "https://a.test=a", "--site", "https://b.test=b", "--acts", "file", "--expect", "no message lost");
        var request = Assert.Single(_requests);
        Assert.Equal(["https://a.test=a", "https://b.test=b"], request.Sites.AsEnumerable());
        Assert.Equal("file", request.ActFile);
        Assert.Equal(["no message lost"], request.Expectations.AsEnumerable());
    }

    [Fact]
    public void AnActThatLooksLikeAResponseFileIsAnAct()
    {
        Run("run", "page.html", "--act", "@file");
        Assert.Equal(["@file"], Assert.Single(_requests).Acts.AsEnumerable());
    }

    [Fact]
    public void DemonstratesWhenNothingIsAsked()
    {
        Assert.Equal(8, Run());
        Assert.True(_demonstrated);
    }

    [Theory]
    [InlineData("'x' is not a seed; --seed takes a whole number from 0 to 18446744073709551615. See messaging --help.", "run", "p", "--seed", "x")]
    [InlineData("'-1' is not a seed; --seed takes a whole number from 0 to 18446744073709551615. See messaging --help.", "run", "p", "--seed", "-1")]
    [InlineData("Unrecognized command or argument '--sede'. See messaging --help.", "run", "p", "--sede", "3")]
    [InlineData("Required argument 'PAGE' missing for command: 'run'. See messaging --help.", "run")]
    [InlineData("Unrecognized command or argument 'walk'. See messaging --help.", "walk")]
    public void AMistakeIsOneLineThatNamesIt(string message, params string[] arguments)
    {
        Assert.Equal(message, Assert.Throws<MistakeException>(() => Run(arguments)).Message);
        Assert.Empty(_requests);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("--seed")]
    [InlineData("--act")]
    [InlineData("--profile")]
    [InlineData("--site")]
    [InlineData("--acts")]
    [InlineData("--expect")]
    public void AnOptionWithoutItsValueIsAMistake(string option)
    {
        var mistake = Assert.Throws<MistakeException>(() => Run("run", "page.html", option));
        Assert.Contains(option, mistake.Message);
        Assert.DoesNotContain('\n', mistake.Message);
    }

    [Fact]
    public void HelpNamesEveryOptionOfRun()
    {
        Assert.Equal(0, Run("run", "--help"));
        foreach (var option in new[] { "PAGE", "--act", "--acts", "--expect", "--site", "--seed", "--profile" })
            Assert.Contains(option, _output.ToString());
    }

    private int Run(params string[] arguments)
    {
        var commandLine = new CommandLine(
            request =>
            {
                _requests.Add(request);
                return 7;
            },
            () =>
            {
                _demonstrated = true;
                return 8;
            });
        return commandLine.Run(arguments, _output);
    }
}
