using Messaging.Scripting.Realms;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Exploring;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;
using Messaging.Simulation.Host.Watching;

namespace Messaging.Simulation.Host.Tests.Exploring;

public sealed class ExploreTests : IDisposable
{
    private const string Racing =
        """
        <!doctype html>
        <p class="first">nobody</p>
        <iframe src="a.html"></iframe>
        <iframe src="b.html"></iframe>
        <script>
          addEventListener('message', event => {
            const first = document.querySelector('.first');
            if (first.textContent === 'nobody') first.textContent = event.data;
          });
        </script>
        """;

    private readonly PageFolder _folder = new();
    private readonly WrittenLines _written = new();
    private readonly string _page;

    public ExploreTests()
    {
        _page = _folder.Add("index.html", Racing);
        _folder.Add("a.html", "<!doctype html><script>parent.postMessage('a', '*')</script>");
        _folder.Add("b.html", "<!doctype html><script>parent.postMessage('b', '*')</script>");
    }

    private string[] Lines => [.. _written.Lines.Select(line => line.ToString())];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FindsARaceTellsItAndWritesItDownForReplay()
    {
        var trace = _folder.Add("failing.jsonl", "");

        var exitCode = Explore(20, "text .first = \"a\"", trace);

        Assert.Equal(ExitCode.RunFailed, exitCode);
        Assert.Contains("Outcomes: 2", Lines);
        Assert.Contains(Lines, line => line.Contains("posts m1 \"b\" to window-1, while loading"));
        var replayed = new WrittenLines();
        var replayer = new Replayer(new RunTeller(replayed, TextWriter.Null), replayed, TextReader.Null);
        Assert.Equal(ExitCode.RunFailed, ScriptThread.Run(() => replayer.Replay(new ReplayRequest(trace, null, false), CancellationToken.None)));
        Assert.StartsWith("Identical: ", replayed.Lines[^1].ToString());
    }

    [Fact]
    public void ASoundExpectationPassesEverySchedule()
    {
        Assert.Equal(ExitCode.Success, Explore(20, "text .first != \"nobody\"", null));
        Assert.Contains("Nothing was found.", Lines);
    }

    [Fact]
    public void AMistakeIsAMistakeAndNotAFinding()
    {
        var request = new ExploreRequest(new RunRequest(_page, ["click .nothing"], null, null), new ExplorationOptions { Schedules = 5 }, null);

        var mistake = Assert.Throws<MistakeException>(() => ScriptThread.Run(() => new ExploreTeller(_written, TextWriter.Null).Tell(request, CancellationToken.None)));

        Assert.Contains(".nothing", mistake.Message);
        Assert.Empty(Lines);
    }

    private int Explore(long schedules, string expectation, string? trace)
    {
        var request = new ExploreRequest(
            new RunRequest(_page, [], null, null) { Expectations = [expectation] }, new ExplorationOptions { Schedules = schedules }, trace);
        return ScriptThread.Run(() => new ExploreTeller(_written, TextWriter.Null).Tell(request, CancellationToken.None));
    }
}
