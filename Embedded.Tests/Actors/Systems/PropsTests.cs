using Akka.Actor;

namespace Embedded.Tests.Actors.Systems;

public sealed class PropsTests : ActorTests
{
    [Fact]
    public async Task EvaluatesTheArgumentsOfAnExpressionOnce()
    {
        var calls = 0;
        var number = 5;
        Func<int> next = () => ++calls;
        var props = Props.Create(() => new Holder(next(), "text", number));
        number = 6;
        Assert.Equal((1, "text", 5), await System.ActorOf(props).Ask<(int, string, int)>("what", Patience));
        Assert.Equal((1, "text", 5), await System.ActorOf(props).Ask<(int, string, int)>("what", Patience));
        Assert.Equal(1, calls);
        Assert.Equal(typeof(Holder), props.Type);
        Assert.Equal([1, "text", 5], props.Arguments);
    }

    [Fact]
    public void RefusesAnExpressionThatIsNotNew()
    {
        Holder holder = null!;
        Assert.ThrowsAny<SystemException>(() => Props.Create(() => holder));
    }

    [Fact]
    public async Task TakesATypeAndArguments()
    {
        Assert.Equal((1, "a", 2), await System.ActorOf(Props.Create<Holder>(1, "a", 2)).Ask<(int, string, int)>("what", Patience));
        Assert.Equal((1, "a", 2), await System.ActorOf(Props.Create(typeof(Holder), 1, "a", 2)).Ask<(int, string, int)>("what", Patience));
    }

    [Fact]
    public void RefusesATypeThatIsNoActor() => Assert.Throws<ArgumentException>(() => Props.Create(typeof(string)));

    [Fact]
    public async Task StopsAnActorThatHasNoConstructorForTheArguments()
    {
        var report = NewProbe();
        await report.Watch(System.ActorOf(Props.Create<Holder>("only one")));
        await report.Next<Terminated>();
    }

    [Fact]
    public async Task UsesAProducerAndReleasesWhatItHasMade()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.CreateBy(new Producer(report.Ref)));
        Assert.Equal((7, "produced", 8), await actor.Ask<(int, string, int)>("what", Patience));
        actor.Tell(PoisonPill.Instance);
        await report.Expect("released");
    }

    [Fact]
    public void NamesTheDefaultDispatcherUnlessToldOtherwise()
    {
        var props = Props.Create<Holder>(1, "a", 2);
        Assert.Equal("akka.actor.default-dispatcher", props.Dispatcher);
        Assert.Equal("other", props.WithDispatcher("other").Dispatcher);
        Assert.Equal("akka.actor.default-dispatcher", props.Dispatcher);
    }

    private sealed class Holder(int first, string second, int third) : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell((first, second, third));
    }

    private sealed class Producer(IActorRef report) : IIndirectActorProducer
    {
        public Type ActorType => typeof(Holder);

        public ActorBase Produce() => new Holder(7, "produced", 8);

        public void Release(ActorBase actor) => report.Tell("released", ActorRefs.NoSender);
    }
}
