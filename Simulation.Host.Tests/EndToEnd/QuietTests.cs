using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

public sealed class QuietTests : IDisposable
{
    private readonly PageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APageThatNeverBecomesQuietCanBeWatchedForAWhile()
    {
        var run = ToldRun.Of(_folder.Add("endless.html", Pages.Endless), "wait 2ms");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("> wait 2ms", run.Lines);
        Assert.True(run.Lines.Count(line => line.Contains("→")) > 10);
    }

    [Fact]
    public void APageWithATimerThatGoesOnForEverIsShownAsItIsAfterAWhile()
    {
        var run = ToldRun.Of(_folder.Add("ticking.html", Pages.Ticking));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // The tenth tick was set within the time that such a page gets, and is waited for.
        Assert.Contains("  10", run.Lines);
    }

    [Fact]
    public void ATimeLimitThatAPageSetsItselfIsWaitedForThoughItIsLate()
    {
        var run = ToldRun.Of(_folder.Add("limit.html", "<script>setTimeout(() => console.log('time is up'), 60000); setTimeout(() => console.log('too late'), 3600000)</script>"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(run.Lines, line => line.Contains("time is up"));
        Assert.DoesNotContain(run.Lines, line => line.Contains("too late"));
    }

    [Fact]
    public void OfManyMessagesThatWaitSomeAreShown()
    {
        var run = ToldRun.Of(_folder.Add("waiting.html", "<script>const { port1, port2 } = new MessageChannel(); for (let i = 0; i < 1300; i++) port1.postMessage(i)</script>"));
        Assert.Equal(50, run.Lines.Count(line => line.Contains(" waiting  ")));
        Assert.Contains("  and 1,250 more messages wait", run.Lines);
        Assert.Contains("1300 waiting", run.Summary("messages"));
    }

    [Fact]
    public void WaitingIsExact()
    {
        var run = ToldRun.Of(_folder.Add("ticking.html", Pages.Ticking), "wait 3500ms");
        Assert.Contains("  3", run.Lines);
    }

    [Fact]
    public void ARunThatIsStoppedShowsWhatItCameTo()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var run = ToldRun.Of(new RunRequest(_folder.Add("endless.html", Pages.Endless), [], 1, null), cancellation.Token);
        Assert.Equal((130, ""), (run.ExitCode, run.Error));
        Assert.Contains("Stopped.", run.Lines);
        Assert.StartsWith("messages  0 posted", run.Summary("messages"));
    }
}
