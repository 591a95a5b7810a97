using Akka.Actor;
using Akka.TestKit;

namespace Embedded.Tests.Kit;

/// <summary>Actors on the test's own thread.</summary>
public sealed class TestActorRefTests : Akka.TestKit.Xunit2.TestKit
{
    [Fact]
    public void HaveHandledAMessageWhenTellReturns()
    {
        var counter = ActorOfAsTestActorRef<Counter>();
        counter.Tell(2);
        counter.Tell(3);
        Assert.Equal(5, counter.UnderlyingActor.Sum);
    }

    [Fact]
    public void AnswerBeforeTellReturns()
    {
        var counter = ActorOfAsTestActorRef(() => new Counter(), "counter");
        Assert.Equal("/user/counter", counter.Path.ToStringWithoutAddress());
        counter.Tell("sum", TestActor);
        Assert.True(HasMessages);
        ExpectMsgFrom(counter.Ref, 0);
    }

    [Fact]
    public void ThrowWhatTheActorThrowsWhenItIsMadeToReceive()
    {
        var counter = ActorOfAsTestActorRef<Counter>(Props.Create<Counter>());
        counter.Receive(4);
        Assert.Equal(4, counter.UnderlyingActor.Sum);
        var problem = Assert.Throws<InvalidOperationException>(() => counter.Receive("fail"));
        Assert.Equal("as told", problem.Message);
        Assert.Equal(4, counter.UnderlyingActor.Sum);
    }

    [Fact]
    public void CanBeChildrenOfAnotherActor()
    {
        var parent = CreateTestProbe("parent");
        var counter = ActorOfAsTestActorRef<Counter>(Props.Create<Counter>(), parent.Ref, "child");
        Assert.Equal("/system/parent/child", counter.Path.ToStringWithoutAddress());
    }

    [Fact]
    public void EqualTheirReference()
    {
        var counter = ActorOfAsTestActorRef<Counter>();
        Assert.True(counter == counter.Ref);
        Assert.True(counter.Ref == counter);
        Assert.False(counter != counter.Ref);
        Assert.True(counter.Equals(counter.Ref));
    }

    [Fact]
    public void AreRestartedAsAnyActor()
    {
        var counter = ActorOfAsTestActorRef<Counter>();
        counter.Tell(2);
        EventFilter.Exception<InvalidOperationException>("as told").ExpectOne(() => counter.Tell("fail"));
        AwaitCondition(() => counter.UnderlyingActor.Sum == 0);
    }

    [Fact]
    public void CanBeWatchedAndStopped()
    {
        var counter = ActorOfAsTestActorRef<Counter>();
        Watch(counter);
        Sys.Stop(counter);
        ExpectTerminated(counter);
    }

    private sealed class Counter : ReceiveActor
    {
        public Counter()
        {
            Receive<int>(number => Sum += number);
            Receive<string>(text => text == "sum", _ => Sender.Tell(Sum));
            Receive<string>(text => text == "fail", _ => throw new InvalidOperationException("as told"));
        }

        public int Sum { get; private set; }
    }
}
