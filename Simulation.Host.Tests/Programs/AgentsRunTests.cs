using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Exploring;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.Programs;

/// <summary>Programs of agents in C# are run, explored, recorded and replayed as pages are.</summary>
public sealed class AgentsRunTests : IDisposable
{
    private static readonly string Greeting = Beside("Messaging.Samples.Greeting.dll");
    private static readonly string TicketsFile = Beside("Messaging.Samples.Tickets.dll");
    private static readonly string Here = typeof(AgentsRunTests).Assembly.Location;
    private readonly PageFolder _folder = new();

    private string TraceFile => Path.Combine(_folder.FullName, "run.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheOnlyProgramOfAnAssemblyIsRunAndChecksItself()
    {
        var run = ToldRun.Of(Greeting);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("GreetingProgram  https://hello.test/  seed 1", run.Lines[0]);
        Assert.Contains(run.Lines, line => line.EndsWith("log: hello to you, Ada", StringComparison.Ordinal));
        Assert.Equal("messages  2 posted, 2 delivered, 0 lost", run.Summary("messages"));
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytesAndAReplayIsIdentical()
    {
        var first = HostProcess.Run("run", TicketsFile, "--program", "TicketsRepaired", "--seed", "7", "--trace", TraceFile);
        var bytes = File.ReadAllBytes(TraceFile);
        var second = HostProcess.Run("run", TicketsFile, "--program", "TicketsRepaired", "--seed", "7", "--trace", TraceFile);
        var replay = HostProcess.Run("replay", TraceFile);
        var why = HostProcess.Run("why", "m1", TraceFile);

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(bytes, File.ReadAllBytes(TraceFile));
        Assert.Contains("\"Messaging.Samples.Tickets.dll\":\"", File.ReadLines(TraceFile).First());
        Assert.Equal((0, ""), (replay.ExitCode, replay.Error));
        Assert.Contains("Identical: ", replay.Output);
        Assert.Contains("posted at step", why.Output);
    }

    [Fact]
    public void AnAssemblyThatHasChangedIsNamedWhereARunDiverges()
    {
        HostProcess.Run("run", TicketsFile, "--program", "TicketsRepaired", "--trace", TraceFile);
        var lines = File.ReadAllLines(TraceFile);
        var digest = lines[0].IndexOf("\"Messaging.Samples.Tickets.dll\":\"", StringComparison.Ordinal) + "\"Messaging.Samples.Tickets.dll\":\"".Length;
        lines[0] = $"{lines[0][..digest]}00{lines[0][(digest + 2)..]}";
        lines[^3] = lines[^3].Replace("window-1", "window-9", StringComparison.Ordinal);
        File.WriteAllLines(TraceFile, lines);

        var replay = HostProcess.Run("replay", TraceFile);

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("Diverges at step ", replay.Output);
        Assert.Contains("Messaging.Samples.Tickets.dll has changed since", replay.Output);
    }

    [Fact]
    public void ARaceOfAgentsIsFoundShortenedToldAndWrittenDown()
    {
        var (exitCode, text) = Explore("Tickets", TraceFile);

        Assert.Equal(ExitCode.RunFailed, exitCode);
        Assert.Contains("violated: no seat is sold that is not there", text);
        Assert.Contains("posts", text);
        Assert.Contains("\"sell it\"", text);
        var replay = HostProcess.Run("replay", TraceFile);
        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("Identical: ", replay.Output);
        Assert.Contains("Violated: no seat is sold that is not there", replay.Error);
    }

    [Fact]
    public void TheRepairedProgramHasNone()
    {
        var (exitCode, text) = Explore("TicketsRepaired", null);

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("Nothing was found.", text);
    }

    [Fact]
    public void AllThatAProgramOpensIsOpenAtOnce()
    {
        var run = ToldRun.Of(Request("OpensTwo"), CancellationToken.None);
        var onNodes = ToldRun.Of(Request("OpensTwo") with { Nodes = "near,far", Places = ["window-2=far"] }, CancellationToken.None);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((0, ""), (onNodes.ExitCode, onNodes.Error));
    }

    [Fact]
    public void ACheckThatThrowsIsAnExpectationThatIsNotMet()
    {
        var run = ToldRun.Of(Request("ThrowsInItsCheck"), CancellationToken.None);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the check of ThrowsInItsCheck failed: InvalidOperationException: cannot count", run.Error);
        Assert.Contains("Repeat it with: messaging run", run.Error);
        Assert.Contains("--program ThrowsInItsCheck", run.Error);
    }

    [Fact]
    public void WhatAnAgentThrowsIsToldAndCanBeExpectedNotToBe()
    {
        var run = ToldRun.Of(Request("ThrowsInAnAgent") with { Expectations = ["no script error"] }, CancellationToken.None);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("InvalidOperationException: no change", run.Error);
    }

    [Fact]
    public void AnActOnElementsIsAMistake() =>
        Assert.Contains("There is no page in window-1", Assert.Throws<MistakeException>(() => ToldRun.Of(Greeting, "click button")).Message);

    private static RunRequest Request(string program) => new(Here, [], 1, null) { Program = program };

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static (int ExitCode, string Text) Explore(string program, string? trace)
    {
        var output = new WrittenLines();
        var request = new ExploreRequest(new RunRequest(TicketsFile, [], null, null) { Program = program }, new ExplorationOptions { Schedules = 100 }, trace);
        var exitCode = new ExploreTeller(output, TextWriter.Null).Tell(request, CancellationToken.None);
        return (exitCode, string.Join('\n', output.Lines));
    }
}
