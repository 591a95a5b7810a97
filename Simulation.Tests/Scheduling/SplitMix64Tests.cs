using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Tests.Scheduling;

public sealed class SplitMix64Tests
{
    [Fact]
    public void GivesThePublishedSequenceOfItsSeed()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    public void StaysBelowTheBoundAndReachesAllOfIt(int bound)
    {
        var random = new SplitMix64(42);
        var seen = new int[bound];
        for (var i = 0; i < bound * 200; i++)
            seen[random.Below(bound)]++;
        Assert.All(seen, count => Assert.InRange(count, 100, bound == 1 ? 200 : 300));
    }

    [Fact]
    public void RefusesABoundThatLeavesNothingToChoose()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplitMix64(1).Below(0));
    }
}
