using Akka.Actor;

namespace Embedded.Tests.Actors.Stress;

public sealed class OrderingTests : ActorTests
{
    private const int Senders = 16;
    private const int Receivers = 4;
    private const int MessagesEach = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task KeepsTheOrderOfEachPairOfSenderAndReceiver(int seed)
    {
        var report = NewProbe();
        var receivers = Enumerable.Range(0, Receivers)
            .Select(_ => System.ActorOf(Props.Create(() => new Checking(report.Ref, Senders))))
            .ToArray();
        for (var i = 0; i < Senders; i++)
        {
            var number = i;
            System.ActorOf(Props.Create(() => new Sending(number, seed, receivers))).Tell("go");
        }

        for (var i = 0; i < Receivers; i++)
        {
            await report.Expect("in order");
        }
    }

    private readonly record struct Numbered(int Sender, int Number, bool IsLast);

    /// <summary>Tells each receiver a series of numbers, a burst to one and then to another, with turns in between.</summary>
    private sealed class Sending(int number, int seed, IActorRef[] receivers) : UntypedActor
    {
        private readonly Random _random = new(HashCode.Combine(seed, number));
        private readonly int[] _sent = new int[receivers.Length];

        protected override void OnReceive(object message)
        {
            var receiver = _random.Next(receivers.Length);
            for (var burst = _random.Next(1, 64); burst > 0 && _sent[receiver] < MessagesEach; burst--)
            {
                var next = ++_sent[receiver];
                receivers[receiver].Tell(new Numbered(number, next, next == MessagesEach));
            }

            if (_sent.Any(sent => sent < MessagesEach))
            {
                Self.Tell(message);
            }
        }
    }

    private sealed class Checking(IActorRef report, int senders) : UntypedActor
    {
        private readonly int[] _seen = new int[senders];
        private int _finished;

        protected override void OnReceive(object message)
        {
            var numbered = (Numbered)message;
            if (numbered.Number != ++_seen[numbered.Sender])
            {
                report.Tell($"{numbered} came after {_seen[numbered.Sender] - 1}");
            }

            if (numbered.IsLast && ++_finished == senders)
            {
                report.Tell("in order");
            }
        }
    }
}
