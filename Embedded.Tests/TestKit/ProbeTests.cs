using Akka.Actor;
using Akka.TestKit;
using Embedded.Tests.Configuration;

namespace Embedded.Tests.Kit;

/// <summary>Probes: further test actors with queues of their own.</summary>
public sealed class ProbeTests : Akka.TestKit.Xunit2.TestKit
{
    [Fact]
    public void HaveAQueueOfTheirOwn()
    {
        var probe = CreateTestProbe();
        probe.Tell("for the probe");
        TestActor.Tell("for the test");
        ExpectMsg("for the test");
        probe.ExpectMsg("for the probe");
    }

    [Fact]
    public void HaveTheirName() => Assert.Equal("/system/customer", CreateTestProbe("customer").Ref.Path.ToStringWithoutAddress());

    [Fact]
    public void SendReplyAndForward()
    {
        var customer = CreateTestProbe("customer");
        var clerk = CreateTestProbe("clerk");
        var boss = CreateTestProbe("boss");
        customer.Send(clerk, "order");
        clerk.ExpectMsg("order");
        Assert.Equal(customer.Ref, clerk.Sender);
        clerk.Forward(boss);
        boss.ExpectMsgFrom(customer, "order");
        clerk.Forward(boss, "note");
        boss.ExpectMsgFrom(customer, "note");
        clerk.Reply("receipt");
        customer.ExpectMsgFrom(clerk, "receipt");
    }

    [Fact]
    public void EqualTheirReference()
    {
        var probe = CreateTestProbe();
        Assert.True(probe.Ref.Equals(probe));
        Assert.True(probe.Equals(probe.Ref));
        Assert.Equal(probe.Ref.GetHashCode(), probe.GetHashCode());
        Assert.Equal($"TestProbe({probe.Ref})", probe.ToString());
    }

    [Fact]
    public void CanBeWatchedAndWatch()
    {
        var probe = CreateTestProbe();
        var echo = Sys.ActorOf(Echo.Props());
        probe.Watch(echo);
        Watch(probe);
        Sys.Stop(echo);
        probe.ExpectTerminated(echo);
        Sys.Stop(probe.Ref);
        ExpectTerminated(probe);
    }

    [Fact]
    public void IgnoreMessagesUntilTheyAreToldNotTo()
    {
        var probe = CreateTestProbe();
        probe.IgnoreMessages<string>();
        probe.Tell("ignored");
        probe.Tell(1);
        probe.ExpectMsg(1);
        probe.IgnoreMessages(message => message is 2);
        probe.Tell(2);
        probe.Tell("heard");
        probe.ExpectMsg("heard");
        probe.IgnoreMessages<int>(number => number == 3);
        probe.Tell(3);
        probe.Tell(4);
        probe.ExpectMsg(4);
        probe.IgnoreNoMessages();
        probe.Tell(3);
        probe.ExpectMsg(3);
    }

    [Fact]
    public void HandleMessagesByThemselvesWithAPilot()
    {
        var probe = CreateTestProbe();
        probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"auto {message}");
            return message is "last" ? AutoPilot.NoAutoPilot : AutoPilot.KeepRunning;
        }));
        probe.Tell("first");
        ExpectMsg("auto first");
        probe.Tell("last");
        ExpectMsg("auto last");
        probe.Tell("quiet");
        ExpectNoMsg(50);
        Assert.Equal(["first", "last", "quiet"], probe.ReceiveN(3).Cast<string>());
    }

    [Fact]
    public async Task HaveChildren()
    {
        var probe = CreateTestProbe("parent");
        var child = probe.ChildActorOf<Echo>("child");
        Assert.Equal("/system/parent/child", child.Path.ToStringWithoutAddress());
        child.Tell("ping");
        ExpectMsg("ping");
        Assert.Equal(probe.Ref.Path, (await probe.ChildActorOfAsync(Echo.Props())).Path.Parent);
    }

    [EmbeddedFact("Akka.TestKit 1.5.30 restarts every child, whatever strategy it is given.")]
    public void DealWithFailuresOfTheirChildrenAsTheyAreTold()
    {
        var resumed = ChildActorOf(Echo.Props(), "resumed", new OneForOneStrategy(_ => Directive.Resume));
        var stopped = ChildActorOf(Echo.Props(), "stopped", SupervisorStrategy.StoppingStrategy);
        Watch(resumed);
        Watch(stopped);
        EventFilter.Exception<InvalidOperationException>().Mute(() =>
        {
            stopped.Tell(new InvalidOperationException("for the test"));
            ExpectTerminated(stopped);
        });
        EventFilter.Warning("for the test").Mute(() =>
        {
            resumed.Tell(new InvalidOperationException("for the test"));
            resumed.Tell("still there");
            ExpectMsg("still there");
        });
    }
}
