using Akka.Actor;
using Akka.Configuration;
using Embedded.Tests.Configuration;

namespace Embedded.Tests.Kit;

/// <summary>What is told on a thread on which a test of the test kit began, while that test waits elsewhere.</summary>
public sealed class LeftThreadTests
{
    [EmbeddedFact("Akka.TestKit 1.5.30 leaves its test actor behind on the thread.")]
    public async Task IsNotToldByThatTest()
    {
        var end = new TaskCompletionSource();
        var test = BeginTest(end.Task);
        using var system = ActorSystem.Create("other");
        var sender = new TaskCompletionSource<IActorRef>(TaskCreationOptions.RunContinuationsAsynchronously);
        system.ActorOf(Props.Create(() => new SenderTeller(sender))).Tell("who tells this?");
        Assert.Equal(system.DeadLetters, await sender.Task);
        end.SetResult();
        await test;
    }

    private static async Task BeginTest(Task end)
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(ConfigurationFactory.Empty);
        await end;
        kit.TestActor.Tell("still here");
        kit.ExpectMsgFrom(kit.TestActor, "still here");
    }

    private sealed class SenderTeller : ReceiveActor
    {
        public SenderTeller(TaskCompletionSource<IActorRef> sender) => ReceiveAny(_ => sender.SetResult(Sender));
    }
}
