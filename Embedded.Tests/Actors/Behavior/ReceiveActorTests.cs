using Akka.Actor;

namespace Embedded.Tests.Actors.Behavior;

public sealed class ReceiveActorTests : ActorTests
{
    [Fact]
    public async Task HandsAMessageToTheFirstHandlerThatTakesIt()
    {
        var actor = System.ActorOf(Props.Create(() => new Sorting()));
        Assert.Equal("negative", await actor.Ask<string>(-1, Patience));
        Assert.Equal("small", await actor.Ask<string>(5, Patience));
        Assert.Equal("int", await actor.Ask<string>(500, Patience));
        Assert.Equal("empty", await actor.Ask<string>(string.Empty, Patience));
        Assert.Equal("text", await actor.Ask<string>("x", Patience));
        Assert.Equal("DateTime", await actor.Ask<string>(DateTime.UnixEpoch, Patience));
        Assert.Equal("any", await actor.Ask<string>(1.5, Patience));
    }

    [Fact]
    public async Task MatchesDerivedTypesAndInterfaces()
    {
        var actor = System.ActorOf(Props.Create(() => new ByInterface()));
        Assert.Equal("list", await actor.Ask<string>(new List<int>(), Patience));
        Assert.Equal("exception", await actor.Ask<string>(new ArgumentException("x"), Patience));
    }

    [Fact]
    public async Task FailsToStartIfAHandlerFollowsOneThatTakesAll()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Unreachable()));
        await report.Watch(actor);
        await report.Next<Terminated>();
    }

    [Fact]
    public async Task RefusesNewHandlersOutsideConstructorAndBecome()
    {
        var actor = System.ActorOf(Props.Create(() => new LateHandler()));
        Assert.Equal(nameof(InvalidOperationException), await actor.Ask<string>("add", Patience));
    }

    [Fact]
    public async Task BecomeReplacesTheHandlers()
    {
        var actor = System.ActorOf(Props.Create(() => new Moody()));
        Assert.Equal("neutral", await actor.Ask<string>("mood", Patience));
        actor.Tell("angry");
        Assert.Equal("angry", await actor.Ask<string>("mood", Patience));
        actor.Tell("happy");
        Assert.Equal("happy", await actor.Ask<string>("mood", Patience));
    }

    [Fact]
    public async Task UnbecomeStackedGoesBackToTheBehaviorBelow()
    {
        var actor = System.ActorOf(Props.Create(() => new Stacking()));
        Assert.Equal(0, await actor.Ask<int>("depth", Patience));
        actor.Tell("down");
        actor.Tell("down");
        Assert.Equal(2, await actor.Ask<int>("depth", Patience));
        actor.Tell("up");
        Assert.Equal(1, await actor.Ask<int>("depth", Patience));
        actor.Tell("up");
        actor.Tell("up");
        Assert.Equal(0, await actor.Ask<int>("depth", Patience));
    }

    private sealed class Sorting : ReceiveActor
    {
        public Sorting()
        {
            Receive<int>(number => number < 0, _ => Sender.Tell("negative"));
            Receive<int>(_ => Sender.Tell("small"), number => number < 10);
            Receive<int>(_ => Sender.Tell("int"));
            Receive<string>(text =>
            {
                if (text.Length > 0)
                {
                    return false;
                }

                Sender.Tell("empty");
                return true;
            });
            Receive<string>(_ => Sender.Tell("text"));
            Receive(typeof(DateTime), _ => Sender.Tell("DateTime"));
            ReceiveAny(_ => Sender.Tell("any"));
        }
    }

    private sealed class ByInterface : ReceiveActor
    {
        public ByInterface()
        {
            Receive<IEnumerable<int>>(_ => Sender.Tell("list"));
            Receive<Exception>(_ => Sender.Tell("exception"));
        }
    }

    private sealed class Unreachable : ReceiveActor
    {
        public Unreachable()
        {
            ReceiveAny(_ => { });
            Receive<string>(_ => { });
        }
    }

    private sealed class LateHandler : ReceiveActor
    {
        public LateHandler() => Receive<string>(_ =>
        {
            try
            {
                Receive<int>(_ => { });
                Sender.Tell("accepted");
            }
            catch (Exception cause)
            {
                Sender.Tell(cause.GetType().Name);
            }
        });
    }

    private sealed class Moody : ReceiveActor
    {
        public Moody() => In("neutral");

        private void In(string mood)
        {
            Receive<string>(text => text == "mood", _ => Sender.Tell(mood));
            Receive<string>(next => Become(() => In(next)));
        }
    }

    private sealed class Stacking : ReceiveActor
    {
        public Stacking() => At(0);

        private void At(int depth)
        {
            Receive<string>(text => text == "depth", _ => Sender.Tell(depth));
            Receive<string>(text => text == "down", _ => BecomeStacked(() => At(depth + 1)));
            Receive<string>(text => text == "up", _ => UnbecomeStacked());
        }
    }
}
