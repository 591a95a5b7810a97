using Messaging.Runtime;
using Messaging.Simulation.Recordings;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Tests.Recordings;

public sealed class ReplayingTests
{
    [Fact]
    public void TheChoicesOfARunRepeatIt()
    {
        var recorded = RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(5));

        Assert.Null(Compare(recorded, RecordedRuns.Transfer));
    }

    [Fact]
    public void ADifferentProgramIsNoticedAtTheFirstLineThatDiffers()
    {
        var recorded = RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(5));

        var divergence = Compare(recorded, Exploring.SmallPrograms.TwoSenders.Messaging());

        Assert.NotNull(divergence);
        Assert.NotEqual(divergence.Recorded, divergence.Now);
        Assert.InRange(divergence.Step, 1, 30);
    }

    [Fact]
    public void ARunThatEndsEarlierIsNoticed()
    {
        var recorded = RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(5));
        var longer = recorded with { Lines = recorded.Lines.Add("one more") };

        Assert.Equal(("one more", null), Compare(longer, RecordedRuns.Transfer) is { } found ? (found.Recorded, found.Now) : default);
    }

    [Fact]
    public void AMessageIsFollowedBackToWhatBeganIt()
    {
        var recorded = RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(5));

        var chain = CauseChain.Of(recorded, "m2");

        Assert.Equal(4, chain.Count);
        Assert.StartsWith("m2 \"to you\" to 1a, delivered to /user/browser/window-1/port-1a-0", chain[0]);
        Assert.EndsWith("while it handled m1", chain[1]);
        Assert.StartsWith("m1 \"hello\" + port 1b to /user/browser/window-1/frame-2", chain[2]);
        Assert.EndsWith("while it loaded https://race.test/", chain[3]);
    }

    [Fact]
    public void AMessageThatIsNotThereIsNamedWithThoseThatAre()
    {
        var recorded = RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(5));

        Assert.Contains("m1 to m2", Assert.Throws<RecordingException>(() => CauseChain.Of(recorded, "m7")).Message);
    }

    private static Divergence? Compare(Recording recorded, MessagingOptions now)
    {
        DivergenceWatch? watch = null;
        RecordedRuns.Of(now, new RecordedChoice(recorded.Decisions), (recorder, system) =>
            watch = new DivergenceWatch(recorded.Lines, recorder, () => system.Loop.Turns));
        watch!.Finish();
        return watch.Found;
    }
}
