using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.Faults;

/// <summary>What goes wrong when <c>--fault</c> says so: told with its reason, and again in a replay.</summary>
public sealed class FaultOptionTests : IDisposable
{
    private const string Page =
        """
        <!doctype html>
        <p class="sum">?</p>
        <p class="error"></p>
        <iframe src="frame.html"></iframe>
        <script>
          const worker = new Worker('adder.js');
          worker.onmessage = ({ data }) => { document.querySelector('.sum').textContent = data; };
          worker.postMessage([1, 2]);
          addEventListener('load', () => {
            const { port1, port2 } = new MessageChannel();
            port1.onclose = () => console.log('closed');
            frames[0].postMessage('take', '*', [port2]);
          });
        </script>
        """;

    private const string Frame =
        """
        <!doctype html>
        <script>
          addEventListener('messageerror', () => console.log('messageerror'));
          addEventListener('message', ({ ports: [port] }) => { globalThis.kept = port; });
        </script>
        """;

    private readonly PageFolder _folder = new();
    private readonly string _page;

    public FaultOptionTests()
    {
        _page = _folder.Add("index.html", Page);
        _folder.Add("frame.html", Frame);
        _folder.Add("adder.js", "self.onmessage = ({ data }) => postMessage(data[0] + data[1]);");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("messageerror in frame-2", "1 DeserializeFailed", "log: messageerror")]
    [InlineData("allocation failure in frame-2", "1 DeserializeFailed", "log: messageerror")]
    [InlineData("kill worker-3 at m1", "1 Stranded", "worker-3              is gone")]
    [InlineData("kill frame-2 at m2", "1 OwnerDestroyed", "frame-2               is gone")]
    [InlineData("destroy frame-2 at m2", "1 OwnerDestroyed", "log: closed")]
    [InlineData("kill window-1 at m1", "lost", "window-1              is gone")]
    public void WhatIsLostIsToldWithItsReason(string fault, string lost, string told)
    {
        var run = ToldRun.Of(new RunRequest(_page, [], 1, null) { Faults = [fault] }, CancellationToken.None);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(lost, run.Summary("messages"));
        Assert.Contains(run.Lines, line => line.EndsWith($"fault {fault}", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsForAWorkerThatNeverStartsWaits()
    {
        var run = ToldRun.Of(new RunRequest(_page, [], 1, null) { Faults = ["never start worker-3"] }, CancellationToken.None);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 waiting", run.Summary("messages"));
        Assert.DoesNotContain(run.Lines, line => line.Contains("adder.js", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("allocation failure sending m1")]
    [InlineData("allocation failure sending in window-1")]
    public void AScriptWithoutMemoryForAMessageIsToldWithADataCloneError(string fault)
    {
        var page = _folder.Add(
            "sending.html",
            "<!doctype html><script>try { postMessage([1], '*'); } catch (error) { console.log(error.name, error.code, error.message); }</script>");

        var run = ToldRun.Of(new RunRequest(page, [], 1, null) { Faults = [fault] }, CancellationToken.None);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(run.Lines, line => line.Contains("log: DataCloneError 25 There is no memory for the clone.", StringComparison.Ordinal));
        Assert.StartsWith("messages  0 posted", run.Summary("messages"));
    }

    [Theory]
    [InlineData("allocation failure sending 1 in 2")]
    [InlineData("messageerror 1 in 2")]
    [InlineData("kill worker-3 at step 12")]
    [InlineData("never start 1 in 2")]
    public void AReplayMeetsTheSameFault(string fault)
    {
        var trace = Path.Combine(_folder.FullName, "run.jsonl");
        Assert.Equal(0, HostProcess.Run("run", _page, "--fault", fault, "--task-order", "any", "--trace", trace).ExitCode);

        var replay = HostProcess.Run("replay", trace);

        Assert.Equal(0, replay.ExitCode);
        Assert.Contains("Identical: ", replay.Output);
        Assert.Contains($"\"faults\":[\"{fault}\"]", File.ReadLines(trace).First());
    }

    [Fact]
    public void AFaultThatHasNothingToStrikeIsTold()
    {
        var run = ToldRun.Of(new RunRequest(_page, [], 1, null) { Faults = ["kill worker-9 at step 1"] }, CancellationToken.None);

        Assert.Contains("'kill worker-9 at step 1' did not strike", run.Summary("fault"));
    }

    [Fact]
    public void ActsOnWhatAFaultHasTakenAwayAreNotDone()
    {
        var run = ToldRun.Of(
            new RunRequest(_page, ["click .sum"], 1, null) { Faults = ["kill window-1 at m1"], Expectations = ["text .sum = \"3\""] }, CancellationToken.None);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("  not done: ", StringComparison.Ordinal));
        Assert.Contains("Expected text .sum = \"3\", but ", run.Error);
        Assert.Contains("--fault 'kill window-1 at m1'", run.Error);
    }

    [Theory]
    [InlineData("explode", "is not a fault")]
    [InlineData("kill bob at m1", "bob is no window-1, frame-2, worker-3 or shared-4")]
    [InlineData("lose 1 in 3", "add for example --nodes near,far")]
    public void AnythingElseIsAMistakeInOneLine(string fault, string why)
    {
        var mistake = Assert.Throws<MistakeException>(() => RunPlan.Of(new RunRequest(_page, [], 1, null) { Faults = [fault] }));

        Assert.Contains(why, mistake.Message);
        Assert.DoesNotContain('\n', mistake.Message);
    }
}
