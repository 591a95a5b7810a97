using Akka.Actor;
using Akka.TestKit;

namespace Embedded.Tests.Kit;

/// <summary>Who sends what a test tells.</summary>
public sealed class SenderTests : Akka.TestKit.Xunit2.TestKit
{
    [Fact]
    public void IsTheTestActor()
    {
        Sys.ActorOf(Echo.Props()).Tell("ping");
        ExpectMsg("ping");
    }

    [Fact]
    public async Task IsTheTestActorAfterAnAwaitToo()
    {
        var echo = Sys.ActorOf(Echo.Props());
        echo.Tell("first");
        await ExpectMsgAsync("first");
        await Task.Yield();
        echo.Tell("second");
        await ExpectMsgAsync("second");
        Assert.Equal("asked", await echo.Ask<string>("asked", TimeSpan.FromSeconds(20)));
        echo.Tell("third");
        await ExpectMsgAsync("third");
    }

    [Fact]
    public async Task IsTheTestActorAfterItsProbesWereAskedToo()
    {
        var probe = CreateTestProbe();
        probe.Tell("one");
        await probe.ExpectMsgAsync("one");
        Assert.Equal(TestActor, probe.LastSender);
    }
}
