using Akka.Actor;
using Akka.TestKit;

namespace Embedded.Tests.Kit;

/// <summary>A dispatcher that runs actors on the thread that tells them something.</summary>
public sealed class CallingThreadDispatcherTests : Akka.TestKit.Xunit2.TestKit
{
    [Fact]
    public void RunsAnActorBeforeTellReturns()
    {
        var actor = Sys.ActorOf(Props.Create(() => new ThreadTeller()).WithDispatcher(CallingThreadDispatcher.Id));

        // The first turn belongs to the thread that started the actor, and what is told while it lasts is handled there.
        AwaitAssert(() =>
        {
            actor.Tell("where?");
            var handledInTell = HasMessages;
            Assert.Equal(Environment.CurrentManagedThreadId, ExpectMsg<int>());
            Assert.True(handledInTell);
        });
    }

    [Fact]
    public void HandlesWhatAnActorTellsItselfAfterTheMessage()
    {
        var order = new List<string>();
        var actor = Sys.ActorOf(Props.Create(() => new SelfTeller(order)).WithDispatcher(CallingThreadDispatcher.Id));
        actor.Tell("outer");
        ExpectMsg("inner handled");
        Assert.Equal(["outer begins", "outer ends", "inner"], order);
    }

    private sealed class ThreadTeller : ReceiveActor
    {
        public ThreadTeller() => ReceiveAny(_ => Sender.Tell(Environment.CurrentManagedThreadId));
    }

    private sealed class SelfTeller : ReceiveActor
    {
        public SelfTeller(List<string> order)
        {
            Receive<string>(text => text == "outer", _ =>
            {
                order.Add("outer begins");
                Self.Forward("inner");
                order.Add("outer ends");
            });
            Receive<string>(text =>
            {
                order.Add(text);
                Sender.Tell("inner handled");
            });
        }
    }
}
