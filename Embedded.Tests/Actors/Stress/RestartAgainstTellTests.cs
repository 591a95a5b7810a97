using Akka.Actor;

namespace Embedded.Tests.Actors.Stress;

public sealed class RestartAgainstTellTests : ActorTests
{
    private const int Messages = 30_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task LosesOnlyTheMessageThatFails(int seed)
    {
        var report = NewProbe();
        var actor = System.ActorOf(Props.Create(() => new Fragile(report.Ref)));
        var random = new Random(seed);
        var expected = 0L;
        for (var i = 1; i <= Messages; i++)
        {
            var fails = random.Next(50) == 0;
            expected += fails ? 0 : i;
            actor.Tell(fails ? -i : i);
        }

        actor.Tell("end");
        var sum = 0L;
        var last = 0;
        for (var next = await report.Next(); next is int number; next = await report.Next())
        {
            Assert.True(number > last, $"{number} came after {last}");
            last = number;
            sum += number;
        }

        Assert.Equal(expected, sum);
    }

    private sealed class Fragile(IActorRef report) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is int and < 0)
            {
                throw new InvalidOperationException("negative");
            }

            report.Tell(message);
        }
    }
}
