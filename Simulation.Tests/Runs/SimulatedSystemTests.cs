using Akka.Actor;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Tests.Support;
using Messaging.Tracing;
using Messaging.Windows;

namespace Messaging.Simulation.Tests.Runs;

public sealed class SimulatedSystemTests
{
    [Fact]
    public void EverythingRunsOnTheThreadThatPumps()
    {
        var threads = new HashSet<int>();
        using var run = new TestRun(new Site().Add("/", () => new NotingPage(() => threads.Add(Environment.CurrentManagedThreadId))));
        var window = run.Open();
        run.System.Interact(window, "x");
        run.Settle();
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void LoadingAPageThatIsNotThereIsInTheTrace()
    {
        using var run = new TestRun(new Site());
        run.Open();
        var failed = Assert.Single(run.Trace.Events.Select(traced => traced.Event).OfType<ResourceFailed>());
        Assert.Equal(("/user/browser/window-1", "https://asking.test/"), (failed.Agent, failed.Url));
    }

    [Fact]
    public void AWindowWithoutADocumentAnswersNothing()
    {
        using var run = new TestRun(new Site());
        Assert.Null(run.System.Interact(run.Open(), "anybody there?"));
    }

    [Fact]
    public void AWindowThatHasEndedDoesNotAnswer()
    {
        using var run = new TestRun(new Site().Add("/", () => new NotingPage(() => { })));
        var window = run.Open();
        run.System.EndWindows();
        var silence = Assert.Throws<NoAnswerException>(() => run.System.Interact(window, "x"));
        Assert.Equal(PumpEnd.Quiescent, silence.End);
        Assert.Contains(window.Actor.Path.ToStringWithoutAddress(), silence.Message);
    }

    [Fact]
    public void APageThatNeverGetsQuietIsStoppedAtTheTurnLimit()
    {
        using var run = new TestRun(new Site().Add("/", () => new RestlessPage(TimeSpan.Zero)), limits: new PumpLimits { Turns = 1000 });
        run.System.Open("https://asking.test/");
        Assert.Equal(PumpEnd.TurnLimit, run.System.Settle());
    }

    [Fact]
    public void APageWithATimerThatGoesOnForEverIsStoppedAtTheTimeLimit()
    {
        using var run = new TestRun(
            new Site().Add("/", () => new RestlessPage(TimeSpan.FromSeconds(1))), limits: new PumpLimits { Timers = TimeSpan.FromSeconds(10) });
        run.System.Open("https://asking.test/");
        Assert.Equal(PumpEnd.TimeLimit, run.System.Settle());
    }

    [Fact]
    public void WaitingLetsExactlyThatTimePass()
    {
        using var run = new TestRun(new Site().Add("/", () => new RestlessPage(TimeSpan.FromSeconds(1))));
        run.System.Open("https://asking.test/");
        var start = run.System.Loop.Clock.Now;
        Assert.Equal(PumpEnd.TimeLimit, run.System.Wait(TimeSpan.FromMilliseconds(3500)));
        Assert.Equal(TimeSpan.FromMilliseconds(3500), run.System.Loop.Clock.Now - start);
    }

    [Fact]
    public void WaitingEndsEvenIfThePageNeverGetsQuiet()
    {
        using var run = new TestRun(new Site().Add("/", () => new RestlessPage(TimeSpan.Zero)));
        run.System.Open("https://asking.test/");
        var start = run.System.Loop.Clock.Now;
        Assert.Equal(PumpEnd.TimeLimit, run.System.Wait(TimeSpan.FromMilliseconds(5)));
        Assert.InRange(run.System.Loop.Clock.Now - start, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(6));
        Assert.False(run.System.Loop.IsIdle);
    }

    [Fact]
    public void AFailureInATaskIsLoggedWithItsWindowAndItsCause()
    {
        using var run = new TestRun(new Site().Add("/", () => new NotingPage(() => throw new InvalidOperationException("on purpose"))));
        run.System.Open("https://asking.test/");
        run.System.Settle();
        var entry = Assert.Single(run.Log);
        Assert.Equal("/user/browser/window-1", entry.Source);
        Assert.Equal("on purpose", entry.Cause?.Message);
    }

    [Fact]
    public void DisposingStopsEveryActorWhateverItWasDoing()
    {
        var run = new TestRun(new Site().Add("/", () => new RestlessPage(TimeSpan.FromSeconds(1))), limits: new PumpLimits { Turns = 50 });
        run.System.Open("https://asking.test/");
        run.System.Settle();
        run.Dispose();
        Assert.True(run.System.Actors.WhenTerminated.IsCompletedSuccessfully);
        Assert.True(run.System.Loop.IsIdle);
    }

    private sealed class NotingPage(Action note) : Page
    {
        public override void Run() => note();

        public override object? Interact(object request)
        {
            note();
            return null;
        }
    }

    /// <summary>Sets the next timer whenever one fires.</summary>
    private sealed class RestlessPage(TimeSpan delay) : Page
    {
        public override void Run() => Scope.StartTimer(1, delay, Run);
    }
}
