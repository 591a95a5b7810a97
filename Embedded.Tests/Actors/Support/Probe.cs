using System.Threading.Channels;
using Akka.Actor;

namespace Embedded.Tests.Actors;

/// <summary>An actor that hands whatever it receives to the test, in order.</summary>
public sealed class Probe
{
    private readonly Channel<(object Message, IActorRef Sender)> _received = Channel.CreateUnbounded<(object, IActorRef)>();

    public Probe(IActorRefFactory factory, string? name)
    {
        var writer = _received.Writer;
        Ref = factory.ActorOf(Props.Create(() => new ProbeActor(writer)), name);
    }

    public IActorRef Ref { get; }

    /// <summary>Who sent what <see cref="Next()"/> returned last.</summary>
    public IActorRef LastSender { get; private set; } = ActorRefs.Nobody;

    public async Task<object> Next()
    {
        using var limit = new CancellationTokenSource(ActorTests.Patience);
        var (message, sender) = await _received.Reader.ReadAsync(limit.Token);
        LastSender = sender;
        return message;
    }

    public async Task<T> Next<T>() => Assert.IsAssignableFrom<T>(await Next());

    public async Task Expect(params object[] messages)
    {
        foreach (var message in messages)
        {
            Assert.Equal(message, await Next());
        }
    }

    /// <summary>Asserts that nothing is there that came before a message which is told now.</summary>
    public async Task ExpectNothing()
    {
        var marker = new object();
        Ref.Tell(marker, ActorRefs.NoSender);
        Assert.Same(marker, await Next());
    }

    /// <summary>Has the probe's actor watch another one, and waits until it does.</summary>
    public async Task Watch(IActorRef subject)
    {
        Ref.Tell(new Run(context => context.Watch(subject)), ActorRefs.NoSender);
        await Expect(Run.Done);
    }

    private sealed class ProbeActor(ChannelWriter<(object Message, IActorRef Sender)> writer) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Run run)
            {
                run.Action(Context);
                message = Run.Done;
            }

            writer.TryWrite((message, Sender));
        }
    }
}
