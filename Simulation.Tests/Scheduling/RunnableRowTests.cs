using Akka.Dispatch;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Tests.Scheduling;

public sealed class RunnableRowTests
{
    [Fact]
    public void GivesBackInTheOrderOfArrivalWhenTheFirstIsTaken()
    {
        var row = RowOf(0, 100);
        Assert.Equal(Enumerable.Range(0, 100), Enumerable.Range(0, 100).Select(_ => Take(row, 0)));
        Assert.Equal(0, row.Count);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void BehavesLikeAListWhicheverIsTaken(ulong seed)
    {
        var random = new SplitMix64(seed);
        var row = new RunnableRow();
        var list = new List<int>();
        for (var i = 0; i < 5000; i++)
        {
            if (list.Count == 0 || random.Below(5) < (i < 2500 ? 3 : 2))
            {
                row.Add(new Numbered(i));
                list.Add(i);
            }
            else
            {
                var index = random.Below(list.Count);
                Assert.Equal(list[index], Take(row, index));
                list.RemoveAt(index);
            }

            Assert.Equal(list.Count, row.Count);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void RefusesAPlaceThatIsNotTaken(int index)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RowOf(0, 3).TakeAt(index));
    }

    private static RunnableRow RowOf(int first, int count)
    {
        var row = new RunnableRow();
        for (var i = first; i < first + count; i++)
            row.Add(new Numbered(i));
        return row;
    }

    private static int Take(RunnableRow row, int index) => ((Numbered)row.TakeAt(index)).Number;

    private sealed record Numbered(int Number) : IRunnable
    {
        public void Run()
        {
        }

        public void Execute()
        {
        }
    }
}
