using Messaging.Ports;
using Messaging.Simulation.Host.Commands;
using Messaging.Simulation.Host.Limits;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;
using Messaging.Simulation.Host.Watching;

namespace Messaging.Simulation.Host.Tests.Limits;

public sealed class LimitOptionTests : IDisposable
{
    private const string Flood = "<script>const { port1, port2 } = new MessageChannel(); for (let i = 0; i < 9; i++) port1.postMessage(i); setTimeout(() => { port2.onmessage = e => console.log(e.data) }, 10)</script>";

    private readonly PageFolder _folder = new();
    private RunRequest? _request;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("'0' is not a value for --script-time-ms; it takes a whole number from 1 to 100000000. See messaging --help.", "--script-time-ms", "0")]
    [InlineData("'3' is not a value for --realm-memory-mib; it takes a whole number from 4 to 2000. See messaging --help.", "--realm-memory-mib", "3")]
    [InlineData("'much' is not a value for --stack-kib; it takes a whole number from 32 to 256. See messaging --help.", "--stack-kib", "much")]
    [InlineData("'-1' is not a value for --timers-max; it takes a whole number from 1 to 2147483647. See messaging --help.", "--timers-max", "-1")]
    [InlineData("'1.5' is not a value for --waiting-messages-mib; it takes a whole number from 1 to 1048576. See messaging --help.", "--waiting-messages-mib", "1.5")]
    [InlineData("'99999999999999999999' is not a value for --turns-max; it takes a whole number from 1 to 9223372036854775807. See messaging --help.", "--turns-max", "99999999999999999999")]
    [InlineData("'newest' is not a word for --port-queue-overflow; it takes refuse, drop-oldest or close-port. See messaging --help.", "--port-queue-overflow", "newest")]
    public void AValueThatMakesNoSenseIsOneLineThatSaysWhatWouldBeRight(string message, params string[] options) =>
        Assert.Equal(message, Assert.Throws<MistakeException>(() => Read(options)).Message);

    [Fact]
    public void WhatHappensAtAFullPortNeedsToKnowWhenOneIsFull()
    {
        var request = Read("--port-queue-overflow", "drop-oldest");
        Assert.Equal(
            "--port-queue-overflow needs --port-queue-max, which says how many messages may wait.",
            Assert.Throws<MistakeException>(() => RunPlan.Of(request)).Message);
    }

    [Fact]
    public void EveryLimitIsInTheCommandThatRepeatsTheRun()
    {
        string[] options = [.. RunLimits.All.SelectMany(limit => new[] { limit.Option, $"{limit.Least}" }), "--port-queue-overflow", "close-port"];
        var request = Read(options);
        Assert.Contains(string.Join(' ', options), CommandText.Repeating(request, 1, "html"));
        Assert.Equal(new PortQueueLimit(1, OverflowPolicy.ClosePort), request.Limits.PortQueueLimit);
    }

    [Fact]
    public void TheHelpSaysWhatUsuallyHolds()
    {
        var output = new StringWriter();
        new CommandLine(_ => 0, () => 0).Run(["run", "--help"], output);
        foreach (var limit in RunLimits.All)
            Assert.Contains(limit.Option, output.ToString());
    }

    [Theory]
    [InlineData("refuse", "0 1 2", 6)]
    [InlineData("drop-oldest", "6 7 8", 6)]
    public void AFullPortLosesWhatItIsToldTo(string policy, string delivered, int lost)
    {
        var run = Tell(Flood, "--port-queue-max", "3", "--port-queue-overflow", policy);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(delivered, string.Join(' ', run.Lines.Where(line => line.Contains("log: ")).Select(line => line[^1])));
        Assert.Equal(lost, run.Lines.Count(line => line.Contains("Overflow")) - 1);
    }

    [Fact]
    public void AShorterTimeStopsAScriptThatWouldEnd()
    {
        const string Page = "<script>for (let i = 0; i < 1_000_000; i++);</script><script>console.log('over')</script>";
        Assert.Contains(Tell(Page).Lines, line => line.EndsWith("log: over", StringComparison.Ordinal));
        var run = Tell(Page, "--script-time-ms", "10");
        Assert.Contains(run.Lines, line => line.Contains("the page was stopped: the script ran longer than it may (at "));
        Assert.DoesNotContain(run.Lines, line => line.EndsWith("log: over", StringComparison.Ordinal));
    }

    [Fact]
    public void AStormOfMessagesEndsWithTheTurnsOfTheRun()
    {
        var run = Tell(Pages.Endless, "--turns-max", "500");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "The page is not quiet after 500 turns: it posts messages or sets timers for ever. To let it go on for longer, use --turns-max N; to stop it in time, use --act 'wait 250ms'.\n",
            run.Error);
    }

    [Fact]
    public void TheTimeOfTimersCanBeShorter()
    {
        // The timer that was set at 2000 ms is waited for, and no further one.
        Assert.Contains("  3", Tell(Pages.Ticking, "--virtual-time-ms", "2500").Lines);
    }

    [Fact]
    public void AReplayHasTheSameLimits()
    {
        var page = _folder.Add("limited.html", "<script>console.log('begins'); for (;;) setTimeout(() => {}, 1000)</script>");
        var trace = Path.Combine(_folder.FullName, "limited.jsonl");
        var request = Read("--timers-max", "7", "--script-time-ms", "30", "--port-queue-max", "2", "--port-queue-overflow", "drop-oldest");
        var run = ToldRun.Of(request with { Page = page, Products = new RunProducts(trace, null, null, false) }, CancellationToken.None);
        Assert.Contains(run.Lines, line => line.Contains("it set more than 7 timers at the same time"));

        var output = new WrittenLines();
        var exitCode = Scripting.Realms.ScriptThread.Run(() =>
            new Replayer(new RunTeller(output, TextWriter.Null), output, TextReader.Null).Replay(new ReplayRequest(trace, null, false), CancellationToken.None));
        Assert.Equal(0, exitCode);
        Assert.Contains(output.Lines, line => line.ToString().StartsWith("Identical: ", StringComparison.Ordinal));
    }

    private ToldRun Tell(string html, params string[] options) =>
        ToldRun.Of(Read(options) with { Page = _folder.Add("page.html", html) }, CancellationToken.None);

    private RunRequest Read(params string[] options)
    {
        new CommandLine(request => { _request = request; return 0; }, () => 0).Run(["run", "page.html", .. options], TextWriter.Null);
        return _request!;
    }
}
