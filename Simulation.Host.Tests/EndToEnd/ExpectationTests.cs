using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class ExpectationTests : IDisposable
{
    private const string Asked = "type .text \"x\"";
    private readonly PageFolder _folder = new();
    private readonly string _page;

    public ExpectationTests()
    {
        _folder.Add("answering.html", Pages.Answering);
        _page = _folder.Add("asking.html", Pages.Asking);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARunThatIsAsExpectedSucceeds()
    {
        var run = Run(
            [Asked, "click button", "expect count .answers li = 1", "click button"],
            "text .answers li:last-child = \"2: x\"", "value .text = \"x\"", "in iframe text p = \"The frame\"", "count li = 2",
            "console = \"answered: 1: x\"", "console lacks \"3: x\"", "no message lost", "no message waiting", "no script error", "no console error",
            "no resource missing", "lost Doomed = 0");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("text .answers li = \"2: x\"", "Expected text .answers li = \"2: x\", but it is \"1: x\"")]
    [InlineData("value .text != \"x\"", "Expected value .text != \"x\", but it is \"x\"")]
    [InlineData("count li = 7", "Expected count li = 7, but it is 1")]
    [InlineData("text .none = \"\"", "Expected text .none = \"\", but nothing matches '.none'")]
    [InlineData("console contains \"2: x\"", "Expected console contains \"2: x\", but 1 line: \"answered: 1: x\"")]
    [InlineData("console lacks \"1: x\"", "Expected console lacks \"1: x\", but there is \"answered: 1: x\"")]
    [InlineData("lost Doomed = 2", "Expected lost Doomed = 2, but there are 0")]
    [InlineData("no port open", "Expected no port open, but 2 open")]
    public void WhatIsNotAsExpectedIsSaidWithWhatIsThere(string expectation, string message)
    {
        var run = Run([Asked, "click button"], expectation);
        Assert.Equal(1, run.ExitCode);
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal(message, lines[0]);
        Assert.StartsWith("Repeat it with: messaging run ", lines[1]);
        Assert.Contains("--expect", lines[1]);
    }

    [Fact]
    public void AnExpectationBetweenActsIsLookedAtInItsTurn()
    {
        var run = Run([Asked, "expect count li = 1", "click button"]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Expected count li = 1, but it is 0\n", run.Error);
    }

    [Fact]
    public void AnExpectationInAFrameThatIsNotThereIsAMistake()
    {
        var mistake = Assert.Throws<MistakeException>(() => Run([], "in .none text p = \"x\""));
        Assert.Contains("nothing matches '.none'", mistake.Message);
    }

    [Fact]
    public void ActsCanComeFromAFile()
    {
        var acts = _folder.Add("acts.txt", $"# asks once\n\n{Asked}\n  click button\nexpect count li = 1\n");
        var run = ToldRun.Of(
            new RunRequest(_page, ["click button"], 1, null) { ActFile = acts, Expectations = ["count li = 2"] }, CancellationToken.None);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("click button\nclack button\n", ":2: 'clack' in 'clack button' is not an act")]
    [InlineData("expect nothing\n", ":1: The expectation 'nothing' begins with 'nothing'")]
    public void AMistakeInAnActFileNamesItsLine(string text, string part)
    {
        var acts = _folder.Add("acts.txt", text);
        var mistake = Assert.Throws<MistakeException>(() => RunPlan.Of(new RunRequest(_page, [], 1, null) { ActFile = acts }));
        Assert.Contains($"{acts}{part}", mistake.Message);
    }

    [Fact]
    public void AnActFileThatIsNotThereIsNamed()
    {
        var mistake = Assert.Throws<MistakeException>(() => RunPlan.Of(new RunRequest(_page, [], 1, null) { ActFile = "no-such-acts.txt" }));
        Assert.Contains("no-such-acts.txt", mistake.Message);
    }

    private ToldRun Run(string[] acts, params string[] expectations) =>
        ToldRun.Of(new RunRequest(_page, [.. acts], 1, null) { Expectations = [.. expectations] }, CancellationToken.None);
}
