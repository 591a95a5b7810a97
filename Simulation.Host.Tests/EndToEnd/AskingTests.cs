using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class AskingTests : IDisposable
{
    private readonly PageFolder _folder = new();
    private readonly string _page;

    public AskingTests()
    {
        _page = _folder.Add("asking.html", Pages.Asking);
        _folder.Add("answering.html", Pages.Answering);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public void EachClickIsAnsweredInOrderAndNothingLeaks(int clicks)
    {
        var run = ToldRun.Of(_page, [.. Enumerable.Range(1, clicks).SelectMany(i => new[] { $"type .text \"m{i}\"", "click button" })]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            Enumerable.Range(1, clicks).Select(i => $"answered: {i}: m{i}"),
            run.Lines.Where(line => line.Contains("log: answered")).Select(line => line[(line.IndexOf("log: ", StringComparison.Ordinal) + 5)..]));
        Assert.Equal($"messages  {2 * clicks} posted, {2 * clicks} delivered, 0 lost", run.Summary("messages"));
        Assert.Equal(
            $"ports     {2 * clicks} made, {clicks} {(clicks == 1 ? "move" : "moves")}, {2 * clicks} still open (window-1 has {clicks}, frame-2 has {clicks}), no forwarder left",
            run.Summary("ports"));
    }

    [Fact]
    public void TheTraceShowsThePortChangeItsOwner()
    {
        var run = ToldRun.Of(_page, "type .text \"hello\"", "click button");
        Assert.Contains(run.Lines, line => line.EndsWith(
            "window-1            → frame-2             \"hello\"  + port 1b window-1/port-1b-0 ⇒ frame-2/port-1b-1", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.EndsWith("frame-2/port-1b-1   → window-1/port-1a-0  \"1: hello\"", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatAPersonSeesIsShownAtTheEnd()
    {
        var run = ToldRun.Of(_page, "type .text \"hello\"", "click button");
        var shown = run.Lines.SkipWhile(line => !line.StartsWith("window-1  ", StringComparison.Ordinal)).ToArray();
        Assert.Contains("1: hello", string.Join('\n', shown));
        Assert.Contains("The frame", string.Join('\n', shown));
        Assert.Contains("[hello]", string.Join('\n', shown));
    }

    [Fact]
    public void TheSameSeedIsTheSameRunAndAnotherSeedHasTheSameAnswers()
    {
        string[] acts = ["type .text \"hello\"", "click button", "click button"];
        Assert.Equal(ToldRun.Of(_page, acts).Lines, ToldRun.Of(_page, acts).Lines);
        for (ulong seed = 2; seed < 6; seed++)
        {
            var run = ToldRun.Of(new RunRequest(_page, [.. acts], seed, null), CancellationToken.None);
            Assert.Equal("messages  4 posted, 4 delivered, 0 lost", run.Summary("messages"));
        }
    }
}
