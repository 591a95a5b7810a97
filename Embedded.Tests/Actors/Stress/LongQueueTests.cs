using Akka.Actor;

namespace Embedded.Tests.Actors.Stress;

/// <summary>Queues that grow long and become empty again, many times, under several threads that tell.</summary>
public sealed class LongQueueTests : ActorTests
{
    private const int Threads = 4;
    private const int Receivers = 6;
    private const int MessagesEach = 30_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task KeepsTheOrderOfEachSenderAndMixesNoTwoQueues(int seed)
    {
        var report = NewProbe();
        var receivers = Enumerable.Range(0, Receivers)
            .Select(receiver => System.ActorOf(Props.Create(() => new Checking(report.Ref, receiver, HashCode.Combine(seed, receiver)))))
            .ToArray();
        var threads = Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () => TellAll(receivers, thread, new Random(HashCode.Combine(seed, thread, -1))),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(threads);
        for (var i = 0; i < Receivers; i++)
        {
            await report.Expect("in order");
        }
    }

    [Fact]
    public async Task HandlesWhatIsUnstashedBeforeTheRestOfALongQueue()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Stashing(report.Ref)));
        for (var i = 1; i <= 1000; i++)
        {
            actor.Tell(i);
        }

        for (var i = 1; i <= 1000; i++)
        {
            await report.Expect(i);
        }
    }

    [Fact]
    public async Task KeepsTheOrderOfALongQueueAcrossAsynchronousHandlers()
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Pausing(report.Ref)));
        for (var i = 0; i < 2000; i++)
        {
            actor.Tell(i);
        }

        for (var i = 0; i < 2000; i++)
        {
            await report.Expect(i);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task KeepsTheOrderOfALongQueueAcrossRestarts(int seed)
    {
        var report = NewProbe();
        var random = new Random(seed);
        var failing = Enumerable.Range(0, 20).Select(_ => random.Next(4000)).ToHashSet();
        var actor = System.ActorOf(Props.Create(() => new Failing(report.Ref, failing)));
        for (var i = 0; i < 4000; i++)
        {
            actor.Tell(i);
        }

        for (var i = 0; i < 4000; i++)
        {
            if (!failing.Contains(i))
            {
                await report.Expect(i);
            }
        }
    }

    /// <summary>Bursts of very different length, so that some queues become long while others are hardly used.</summary>
    private static void TellAll(IActorRef[] receivers, int thread, Random random)
    {
        var told = new int[receivers.Length];
        var left = receivers.Length;
        while (left > 0)
        {
            var receiver = random.Next(receivers.Length);
            for (var burst = random.Next(2) == 0 ? random.Next(1, 8) : random.Next(1, 700); burst > 0 && told[receiver] < MessagesEach; burst--)
            {
                var number = ++told[receiver];
                receivers[receiver].Tell(new Numbered(receiver, thread, number), ActorRefs.NoSender);
                left -= number == MessagesEach ? 1 : 0;
            }
        }
    }

    private readonly record struct Numbered(int Receiver, int Thread, int Number);

    /// <summary>Is slow at times, so that its queue grows, and fast at others, so that it becomes empty.</summary>
    private sealed class Checking(IActorRef report, int self, int seed) : UntypedActor
    {
        private readonly Random _random = new(seed);
        private readonly int[] _seen = new int[Threads];
        private int _finished;
        private int _untilChange;
        private int _spins;

        protected override void OnReceive(object message)
        {
            if (--_untilChange < 0)
            {
                _untilChange = _random.Next(3000);
                _spins = _random.Next(3) == 0 ? _random.Next(60) : 0;
            }

            Thread.SpinWait(_spins);
            var numbered = (Numbered)message;
            if (numbered.Receiver != self || numbered.Number != ++_seen[numbered.Thread])
            {
                report.Tell($"{self} got {numbered} after {_seen[numbered.Thread] - 1}");
            }

            if (numbered.Number == MessagesEach && ++_finished == Threads)
            {
                report.Tell("in order");
            }
        }
    }

    /// <summary>Stashes three of four messages, and at the fourth all four, to handle them then.</summary>
    private sealed class Stashing(IActorRef report) : UntypedActor, IWithUnboundedStash
    {
        private int _released;

        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            var number = (int)message;
            if (number <= _released)
            {
                report.Tell(number);
                return;
            }

            Stash.Stash();
            if (number % 4 == 0)
            {
                _released = number;
                Stash.UnstashAll();
            }
        }
    }

    private sealed class Pausing : ReceiveActor
    {
        public Pausing(IActorRef report) => ReceiveAsync<int>(async number =>
        {
            if (number % 100 == 0)
            {
                await Task.Yield();
            }

            report.Tell(number);
        });
    }

    private sealed class Failing(IActorRef report, HashSet<int> failing) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (failing.Contains((int)message))
            {
                throw new InvalidOperationException("as the test wants it");
            }

            report.Tell(message);
        }
    }
}
