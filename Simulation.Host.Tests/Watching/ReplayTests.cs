using Messaging.Scripting.Realms;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;
using Messaging.Simulation.Host.Watching;

namespace Messaging.Simulation.Host.Tests.Watching;

public sealed class ReplayTests : IDisposable
{
    private readonly PageFolder _folder = new();
    private readonly string _page;
    private readonly string _trace;

    public ReplayTests()
    {
        _page = _folder.Add("asking.html", Pages.Asking);
        _folder.Add("answering.html", Pages.Answering);
        _trace = _folder.Add("run.jsonl", "");
        var request = new RunRequest(_page, ["type .text \"hello\"", "click button"], 1, null) { Products = RunProducts.None with { TraceFile = _trace } };
        Assert.Equal(0, ToldRun.Of(request, CancellationToken.None).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARunThatHasNotChangedIsIdentical()
    {
        var (exitCode, lines) = Replay(new ReplayRequest(_trace, null, false));

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Identical: ", lines[^1]);
    }

    [Fact]
    public void AChangedPageIsNamedWithTheStepAtWhichItDiverges()
    {
        _folder.Add("answering.html", Pages.Answering.Replace("++count", "count + 2"));

        var (exitCode, lines) = Replay(new ReplayRequest(_trace, null, false));

        Assert.Equal(1, exitCode);
        Assert.Contains(lines, line => line.StartsWith("Diverges at step ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("recorded") && line.Contains("1: hello"));
        Assert.Contains(lines, line => line.Contains("now") && line.Contains("2: hello"));
        Assert.Contains(lines, line => line.EndsWith("/answering.html has changed since", StringComparison.Ordinal));
    }

    [Fact]
    public void StopsWhereItIsToldAndShowsWhoIsThere()
    {
        var (exitCode, lines) = Replay(new ReplayRequest(_trace, 18, false));

        Assert.Equal(0, exitCode);
        Assert.Contains("After step 18", lines);
        Assert.Contains(lines, line => line.Trim().StartsWith("frame-2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n\nq\n", 3)]
    [InlineData("\n", 2)]
    [InlineData("", 1)]
    public void WalksOnAsThePersonSaysAndStopsWhenNothingIsSaid(string input, int steps)
    {
        var (exitCode, lines) = Replay(new ReplayRequest(_trace, 5, true), input);

        Assert.Equal(0, exitCode);
        Assert.Equal(steps, lines.Count(line => line.StartsWith("step ", StringComparison.Ordinal)));
        Assert.StartsWith($"step {5 + steps}: ", lines[^1]);
    }

    [Fact]
    public void AFileThatIsNotThereIsNamed()
    {
        var mistake = Assert.Throws<MistakeException>(() => Replay(new ReplayRequest("nowhere.jsonl", null, false)));

        Assert.Equal("There is no trace file nowhere.jsonl.", mistake.Message);
    }

    private static (int ExitCode, string[] Lines) Replay(ReplayRequest request, string input = "")
    {
        var output = new WrittenLines();
        var replayer = new Replayer(new RunTeller(output, TextWriter.Null), output, new StringReader(input));
        var exitCode = ScriptThread.Run(() => replayer.Replay(request, CancellationToken.None));
        return (exitCode, [.. output.Lines.Select(line => line.ToString())]);
    }
}
