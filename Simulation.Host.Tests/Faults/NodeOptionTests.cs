using System.Collections.Immutable;
using Messaging.Scripting.Realms;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Exploring;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.Faults;

/// <summary>Windows on simulated nodes, with links between them that do wrong.</summary>
public sealed class NodeOptionTests : IDisposable
{
    private const string Opener =
        """
        <!doctype html>
        <p class="log"></p>
        <script>
          const log = document.querySelector('.log');
          const popup = window.open('popup.html', 'popup');
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => { log.textContent += `${data}. `; };
          port1.onclose = () => { log.textContent += 'closed'; };
          addEventListener('message', () => popup.postMessage('take', '*', [port2]));
          port1.postMessage('a');
          port1.postMessage('b');
        </script>
        """;

    private const string Popup =
        """
        <!doctype html>
        <script>
          addEventListener('message', ({ ports: [port] }) => { port.onmessage = ({ data }) => port.postMessage(`got ${data}`); });
          opener.postMessage('ready', '*');
        </script>
        """;

    private readonly PageFolder _folder = new();
    private readonly string _page;

    public NodeOptionTests()
    {
        _page = _folder.Add("index.html", Opener);
        _folder.Add("popup.html", Popup);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WindowsGoToOneNodeAfterTheOtherAndPortsTravelOverTheLink()
    {
        var trace = Path.Combine(_folder.FullName, "run.jsonl");

        var run = Run(new RunRequest(_page, [], 1, null) { Nodes = "near,far", Products = RunProducts.None with { TraceFile = trace } });

        Assert.Contains("  got a. got b.", run.Lines);
        Assert.Contains(File.ReadLines(trace), line => line.Contains("\"path\":\"/user/far/browser/window-2/port-1b-1\"", StringComparison.Ordinal));
    }

    [Fact]
    public void AWindowGoesWhereItIsPlaced()
    {
        var trace = Path.Combine(_folder.FullName, "run.jsonl");

        Run(new RunRequest(_page, [], 1, null) { Nodes = "near,far", Places = ["window-1=far", "window-2=near"], Products = RunProducts.None with { TraceFile = trace } });

        Assert.Contains(File.ReadLines(trace), line => line.Contains("\"agent\":\"/user/near/browser/window-2\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lose 1 in 4")]
    [InlineData("lose m4")]
    [InlineData("duplicate 1 in 2")]
    [InlineData("delay m3 by 70ms")]
    [InlineData("delay 1 in 2 by 1ms to 90ms")]
    public void WhatLinksDoWrongCostsTimeAndNothingElse(string fault)
    {
        var run = Run(new RunRequest(_page, [], 1, null) { Nodes = "near,far", Faults = [fault] });

        Assert.Contains("  got a. got b.", run.Lines);
        Assert.Contains(run.Lines, line => line.EndsWith($"fault {fault}", StringComparison.Ordinal));
        Assert.Contains("0 lost", run.Summary("messages"));
    }

    [Fact]
    public void ACutThatIsHealedCostsTimeAndNothingElse()
    {
        var run = Run(new RunRequest(_page, [], 1, null) { Nodes = "near,far", Faults = ["cut near far at m4", "heal near far at 900ms"] });

        Assert.Contains("  got a. got b.", run.Lines);
    }

    [Fact]
    public void WhoeverWaitsForANodeThatDiesIsToldThatThePortIsClosed()
    {
        var run = Run(new RunRequest(_page, [], 1, null) { Nodes = "near,far", Faults = ["kill far at m4"] });

        Assert.Contains("  closed", run.Lines);
        Assert.Contains("3 NodeLost", run.Summary("messages"));
    }

    [Fact]
    public void AReplayIsOnTheSameNodes()
    {
        var trace = Path.Combine(_folder.FullName, "run.jsonl");
        Assert.Equal(0, HostProcess.Run("run", _page, "--nodes", "near,far", "--place", "window-2=near", "--fault", "lose 1 in 4", "--trace", trace).ExitCode);

        Assert.Contains("Identical: ", HostProcess.Run("replay", trace).Output);
    }

    [Fact]
    public void FramesAndSharedWorkersGoWhereTheirUrlIsPlacedAndAllSpeakOverLinks()
    {
        var trace = Path.Combine(_folder.FullName, "run.jsonl");

        var run = Run(Common(["https://a.test/frame=far", "https://a.test/counter.js=far"]) with { Faults = ["lose 1 in 4"], Products = RunProducts.None with { TraceFile = trace } });

        Assert.Contains("  frame: got hello. news: from the frame. worker: 1.", run.Lines);
        Assert.Contains("  frame-2 read nothing", run.Lines);
        Assert.Contains("0 lost", run.Summary("messages"));
        var lines = File.ReadAllLines(trace);
        Assert.Contains(lines, line => line.Contains("\"agent\":\"/user/far/browser/window-1/frame-2\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"agent\":\"/user/far/browser/shared-", StringComparison.Ordinal));
        Assert.Contains("Identical: ", HostProcess.Run("replay", trace).Output);
    }

    [Fact]
    public void WithoutAPlaceAFrameIsWithItsWindowAndHasItsStorage()
    {
        var run = Run(Common([]));

        Assert.Contains("  frame-2 read kept", run.Lines);
    }

    [Fact]
    public void AFrameWhoseNodeDiesClosesThePortsThatItHad()
    {
        var run = ToldRun.Of(Common(["https://a.test/frame=far"]) with { Faults = ["kill far at m2"] }, CancellationToken.None);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("NodeLost", run.Summary("messages"));
    }

    [Fact]
    public void ActsReachFramesOnOtherNodes()
    {
        var run = Run(Common(["https://a.test/frame=far"]) with { Acts = ["in iframe click button"], Expectations = ["in iframe text button = \"clicked\""] });

        Assert.Contains("> in iframe click button", run.Lines);
    }

    [Theory]
    [InlineData("lose 1 in 4")]
    [InlineData("delay 1 in 2 by 5ms to 90ms")]
    [InlineData("duplicate 1 in 2")]
    [InlineData("kill far 1 in 60")]
    public void EveryInvariantHoldsWithFramesAndWorkersOnOtherNodes(string fault)
    {
        var run = Common(["https://a.test/frame=far", "https://a.test/counter.js=far"]) with { Faults = [fault], Seed = null };
        var output = new WrittenLines();

        ScriptThread.Run(() => new ExploreTeller(output, TextWriter.Null).Tell(new ExploreRequest(run, new ExplorationOptions { Schedules = 40 }, null), CancellationToken.None));

        Assert.DoesNotContain(output.Lines, line => line.ToString().Contains("violated", StringComparison.Ordinal) || line.ToString().Contains("failed:", StringComparison.Ordinal));
    }

    private RunRequest Common(ImmutableArray<string> places)
    {
        _folder.Add(
            "common.html",
            """
            <!doctype html>
            <p class="log"></p>
            <iframe src="frame.html"></iframe>
            <script>
              const log = [];
              const say = (which, text) => { log.push(`${which}: ${text}.`); document.querySelector('.log').textContent = log.toSorted().join(' '); };
              localStorage.setItem('item', 'kept');
              new BroadcastChannel('news').onmessage = ({ data }) => say('news', data);
              const counter = new SharedWorker('counter.js');
              counter.port.onmessage = ({ data }) => say('worker', data);
              document.querySelector('iframe').onload = () => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = ({ data }) => say('frame', data);
                frames[0].postMessage('hello', '*', [port2]);
              };
            </script>
            """);
        _folder.Add(
            "frame.html",
            """
            <!doctype html>
            <p></p>
            <button>Click</button>
            <script>
              document.querySelector('p').textContent = `frame-2 read ${localStorage.getItem('item') ?? 'nothing'}`;
              document.querySelector('button').onclick = ({ target }) => { target.textContent = 'clicked'; };
              addEventListener('message', ({ data, ports: [port] }) => {
                port.postMessage(`got ${data}`);
                new BroadcastChannel('news').postMessage('from the frame');
              });
            </script>
            """);
        _folder.Add("counter.js", "let count = 0; onconnect = ({ ports: [port] }) => port.postMessage(++count);");
        return new RunRequest(Path.Combine(_folder.FullName, "common.html"), [], 1, null)
        {
            Sites = [$"https://a.test={_folder.FullName}"],
            Nodes = "near,far",
            Places = places,
        };
    }

    [Theory]
    [InlineData("near", "at least two different names")]
    [InlineData("near,near", "at least two different names")]
    [InlineData("near,Far", "'Far' is not the name of a node")]
    [InlineData("near,window-1", "'window-1' is not the name of a node")]
    public void NamesThatAreNoneAreAMistake(string nodes, string why) =>
        Assert.Contains(why, Assert.Throws<MistakeException>(() => NodePlan.Parse(nodes, [])).Message);

    [Theory]
    [InlineData("window-2", "write --place WINDOW=NODE or URL=NODE")]
    [InlineData("https://a.test/", "write --place WINDOW=NODE or URL=NODE")]
    [InlineData("https://a.test/=mars", "there is no node mars; there are near and far.")]
    [InlineData("window-2=mars", "there is no node mars; there are near and far.")]
    public void APlaceThatIsNoneIsAMistake(string place, string why) =>
        Assert.Contains(why, Assert.Throws<MistakeException>(() => NodePlan.Parse("near,far", [place])).Message);

    [Fact]
    public void APlaceNeedsNodes() =>
        Assert.Contains("needs nodes", Assert.Throws<MistakeException>(() => NodePlan.Parse(null, ImmutableArray.Create("window-2=far"))).Message);

    private static ToldRun Run(RunRequest request)
    {
        var run = ToldRun.Of(request, CancellationToken.None);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
