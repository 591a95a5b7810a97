using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class SampleTests
{
    public static TheoryData<string> WithActs =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "acts.txt", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order()];

    [Theory]
    [MemberData(nameof(WithActs))]
    public void WhatTheActsOfASampleExpectIsSoWhateverTheOrder(string sample)
    {
        for (var seed = 1UL; seed <= 3; seed++)
        {
            var acts = Path.Combine(AppContext.BaseDirectory, "samples", sample, "acts.txt");
            var run = ToldRun.Of(new RunRequest($"samples/{sample}/index.html", [], seed, null) { ActFile = acts }, CancellationToken.None);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public void TheTutorialAnswersEachClickAndLeavesNoPortThatCanStillBeUsed(int clicks)
    {
        var run = ToldRun.Of(
            "samples/tutorial/index.html", [.. Enumerable.Range(1, clicks).SelectMany(i => new[] { $"type .message-box \"m{i}\"", "click button" })]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answers = run.Lines.Where(line => line.Contains("The frame has received") && line.Contains('→')).ToArray();
        Assert.Equal(clicks, answers.Length);
        Assert.All(Enumerable.Range(1, clicks), i => Assert.EndsWith($"\"The frame has received \\\"m{i}\\\"\"", answers[i - 1]));
        Assert.Contains($"  The frame has received \"m{clicks}\"", run.Lines);
        Assert.Equal(Enumerable.Range(1, clicks).Select(i => $"  • m{i}"), run.Lines.Where(line => line.StartsWith("  • ", StringComparison.Ordinal)));
        Assert.Equal($"messages  {2 * clicks} posted, {2 * clicks} delivered, 0 lost", run.Summary("messages"));
        Assert.StartsWith($"ports     {2 * clicks} made, {clicks} {(clicks == 1 ? "move" : "moves")}, 0 still open", run.Summary("ports"));
        Assert.EndsWith("no forwarder left", run.Summary("ports"));
    }

    [Fact]
    public void OneChannelCarriesManyMessages()
    {
        var run = ToldRun.Of(
            "samples/multi-message/index.html",
            "type .message-box \"one\"", "click button", "type .message-box \"two\"", "click button", "type .message-box \"three\"", "click button");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  • 3: received \"three\"", run.Lines);
        Assert.StartsWith("ports     2 made, 1 move, 2 still open", run.Summary("ports"));
        Assert.Equal("messages  7 posted, 7 delivered, 0 lost", run.Summary("messages"));
    }

    [Fact]
    public void ACapabilityWorksOnce()
    {
        var run = ToldRun.Of("samples/one-shot/index.html", "in iframe click button", "in \"iframe:nth-of-type(2)\" click button");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["  • address book: Ada <ada@example.org>", "  • high scores: Grace, 4200 points"],
            run.Lines.Where(line => line.StartsWith("  • ", StringComparison.Ordinal)));
        Assert.StartsWith("ports     4 made, 2 moves, 0 still open", run.Summary("ports"));
    }

    [Fact]
    public void ACapabilityIsGoneEvenForAMessageThatIsAlreadyOnItsWayWhereEnginesDropIt()
    {
        var run = ToldRun.Of(
            new RunRequest("samples/one-shot/index.html", ["in iframe click button"], 1, "chromium"), CancellationToken.None);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("messages  4 posted, 3 delivered, 1 lost (1 ReceiverClosed)", run.Summary("messages"));
    }
}
