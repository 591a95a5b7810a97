using Akka.Actor;
using Akka.Event;
using Embedded.Tests.Configuration;

namespace Embedded.Tests.Actors.Stress;

public sealed class StopAgainstTellTests : ActorTests
{
    private const int Rounds = 300;
    private const int Senders = 4;
    private const int MessagesEach = 200;

    [EmbeddedTheory("a message that is told while the actor ends can vanish without a dead letter")]
    [InlineData(1)]
    [InlineData(2)]
    public async Task LosesNoMessageBetweenTheMailboxAndTheDeadLetters(int seed)
    {
        var random = new Random(seed);
        var ledger = new Ledger();
        System.EventStream.Subscribe(System.ActorOf(Props.Create(() => new Collecting(ledger))), typeof(DeadLetter));
        for (var round = 0; round < Rounds; round++)
        {
            var actor = System.ActorOf(Props.Create(() => new Processing(ledger)));
            var stopAfter = random.Next(MessagesEach);
            var senders = Enumerable.Range(0, Senders).Select(sender => Task.Run(() =>
            {
                for (var i = 0; i < MessagesEach; i++)
                {
                    if (sender == 0 && i == stopAfter)
                    {
                        System.Stop(actor);
                    }

                    actor.Tell(Ledger.Entry);
                }
            }));
            await Task.WhenAll(senders);
        }

        await ledger.Reached(Rounds * Senders * MessagesEach).WaitAsync(Patience);
    }

    private sealed class Ledger
    {
        public static readonly object Entry = new();
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;
        private int _expected = int.MaxValue;

        public void Add()
        {
            if (Interlocked.Increment(ref _count) == Volatile.Read(ref _expected))
            {
                _reached.TrySetResult();
            }
        }

        public Task Reached(int expected)
        {
            Interlocked.Exchange(ref _expected, expected);
            if (Volatile.Read(ref _count) == expected)
            {
                _reached.TrySetResult();
            }

            return _reached.Task;
        }
    }

    private sealed class Processing(Ledger ledger) : UntypedActor
    {
        protected override void OnReceive(object message) => ledger.Add();
    }

    private sealed class Collecting(Ledger ledger) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is DeadLetter { Message: var lost } && ReferenceEquals(lost, Ledger.Entry))
            {
                ledger.Add();
            }
        }
    }
}
