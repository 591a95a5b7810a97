using Akka.Actor;
using Embedded.Tests.Configuration;
using Xunit.Sdk;

namespace Embedded.Tests.Kit;

/// <summary>Blocks that must end in time, and conditions that must come true in time.</summary>
public sealed class WithinTests() : Akka.TestKit.Xunit2.TestKit("akka.test { timefactor = 2, single-expect-default = 100ms }")
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task GiveTheirResult()
    {
        Assert.Equal(5, Within(Long, () => 5));
        Assert.Equal(6, await WithinAsync(Long, () => Task.FromResult(6)));
    }

    [Fact]
    public void LimitTheExpectationsInThem() =>
        Assert.ThrowsAny<XunitException>(() => Within(Short, () => ExpectMsg<string>()));

    [EmbeddedFact("Akka.TestKit 1.5.30 fails when the silence ends a moment later than the block may.")]
    public void LetSilenceTakeAllTheTimeThereIs() => Within(Short, () => ExpectNoMsg());

    [Fact]
    public void MustNotEndTooEarly()
    {
        var problem = Assert.ThrowsAny<XunitException>(() => Within(TimeSpan.FromSeconds(10), Long, () => { }, "a long block"));
        Assert.Contains("a long block", problem.Message, StringComparison.Ordinal);
    }

    [EmbeddedFact("Akka.TestKit 1.5.73 now and then lets a block pass that has ended too late.")]
    public async Task MustNotEndTooLate()
    {
        Assert.ThrowsAny<XunitException>(() => Within(TimeSpan.FromMilliseconds(1), () => AwaitConditionNoThrow(() => Ticks < 0, Short)));
        await Assert.ThrowsAnyAsync<XunitException>(() =>
            WithinAsync(TimeSpan.FromMilliseconds(1), async () => await ReceiveOneAsync(Long)));
    }

    [Fact]
    public void NestAndTheInnermostCounts() => Within(Long, () =>
    {
        var outer = Remaining;
        Within(TimeSpan.FromSeconds(1), () => Assert.True(Remaining <= TimeSpan.FromSeconds(2)));
        Assert.True(Remaining <= outer && Remaining > TimeSpan.FromSeconds(2));
    });

    [Fact]
    public void AreNeededToAskWhatRemains() => Assert.Throws<InvalidOperationException>(() => Remaining);

    [Fact]
    public void AreStretchedLikeAllTimes()
    {
        Assert.Equal(TimeSpan.FromSeconds(2), Dilated(TimeSpan.FromSeconds(1)));
        Assert.Equal(TimeSpan.FromMilliseconds(200), RemainingOrDefault);
        Assert.Equal(TimeSpan.FromSeconds(4), RemainingOrDilated(TimeSpan.FromSeconds(2)));
        Assert.Equal(TimeSpan.FromMilliseconds(100), TestKitSettings.SingleExpectDefault);
        Assert.Equal(2, TestKitSettings.TestTimeFactor);
    }

    [Fact]
    public async Task WaitForAConditionThatComesTrueLater()
    {
        var looks = 0;
        AwaitCondition(() => ++looks == 3, Long);
        await AwaitConditionAsync(() => Task.FromResult(++looks == 6), Long);
        Assert.True(AwaitConditionNoThrow(() => ++looks == 9, Long));
        Assert.False(AwaitConditionNoThrow(() => false, Short));
        Assert.False(await AwaitConditionNoThrowAsync(() => Task.FromResult(false), Short));
        Assert.Equal(9, looks);
    }

    [Fact]
    public async Task FailWhenAConditionDoesNotComeTrue()
    {
        Assert.ThrowsAny<XunitException>(() => AwaitCondition(() => false, Short, "it rains"));
        await Assert.ThrowsAnyAsync<XunitException>(() => AwaitConditionAsync(() => Task.FromResult(false), Short));
    }

    [Fact]
    public async Task TryAnAssertionUntilItHolds()
    {
        var tries = 0;
        AwaitAssert(() => Assert.Equal(3, ++tries), Long, TimeSpan.FromMilliseconds(1));
        await AwaitAssertAsync(() => Assert.Equal(6, ++tries), Long, TimeSpan.FromMilliseconds(1));
        var problem = Assert.ThrowsAny<XunitException>(() => AwaitAssert(() => Assert.Equal(0, ++tries), Short));
        Assert.Contains("Expected: 0", problem.Message, StringComparison.Ordinal);
    }

    private static long Ticks => Environment.TickCount64;
}
