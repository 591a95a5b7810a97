using Akka.Actor;

namespace Embedded.Tests.Actors.Stress;

/// <summary>Turns that take so long that what waits behind them on their thread is given to others, while they may just be ending.</summary>
public sealed class LongTurnTests : ActorTests
{
    private const int Actors = 24;
    private const int Tokens = 200;
    private const int Hops = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RunsEachTurnOnceWhetherItStaysOrIsGivenAway(int seed)
    {
        var report = NewProbe();
        var ring = new IActorRef[Actors];
        for (var i = 0; i < Actors; i++)
        {
            var number = i;
            ring[i] = System.ActorOf(Props.Create(() => new Passing(report.Ref, ring, HashCode.Combine(seed, number))));
        }

        for (var i = 0; i < Tokens; i++)
        {
            ring[i % Actors].Tell(new Token(i, Hops), ActorRefs.NoSender);
        }

        var home = new HashSet<int>();
        for (var i = 0; i < Tokens; i++)
        {
            Assert.True(home.Add(await report.Next<int>()));
        }

        await report.ExpectNothing();
    }

    private readonly record struct Token(int Number, int Hops);

    /// <summary>Passes tokens on, now and then after a time that is about as long as the engine lets others wait.</summary>
    private sealed class Passing(IActorRef home, IActorRef[] ring, int seed) : UntypedActor
    {
        private readonly Random _random = new(seed);

        protected override void OnReceive(object message)
        {
            var token = (Token)message;
            if (_random.Next(500) == 0)
            {
                Thread.SpinWait(_random.Next(150_000));
            }

            if (token.Hops == 0)
            {
                home.Tell(token.Number);
            }
            else
            {
                ring[_random.Next(ring.Length)].Tell(token with { Hops = token.Hops - 1 });
            }
        }
    }
}
