using Akka.TestKit;

namespace Embedded.Tests.Kit;

/// <summary>Gates and meeting points for threads of a test.</summary>
public sealed class SynchronizingTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void ALatchOpensAfterItsSteps()
    {
        var latch = CreateTestLatch(2);
        latch.CountDown();
        Assert.False(latch.IsOpen);
        Assert.Throws<TimeoutException>(() => latch.Ready(Short));
        latch.CountDown();
        Assert.True(latch.IsOpen);
        latch.Ready();
        latch.Reset();
        Assert.False(latch.IsOpen);
        latch.Open();
        latch.Ready(Short);
    }

    [Fact]
    public async Task ABarrierHoldsEachUntilAllHaveCome()
    {
        var barrier = CreateTestBarrier(2);
        var other = Task.Run(barrier.Await);
        barrier.Await();
        await other;
    }
}
