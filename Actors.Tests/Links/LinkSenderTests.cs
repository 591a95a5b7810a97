using Messaging.Links;

namespace Messaging.Tests.Links;

public sealed class LinkSenderTests
{
    private static readonly LinkSettings Settings = new() { Window = 3, ResendAfter = TimeSpan.FromSeconds(1), LongestWait = TimeSpan.FromSeconds(3) };
    private readonly LinkSender<string> _sender = new(Settings);

    [Fact]
    public void NumbersItemsFromOneWithoutGaps() => Assert.Equal([(1L, "a"), (2L, "b")], Send(0, "a", "b"));

    [Fact]
    public void KeepsBackWhatIsBeyondTheWindowUntilSomethingIsAcknowledged()
    {
        Assert.Equal(3, Send(0, "a", "b", "c", "d", "e").Count);

        _sender.Acknowledge(2);

        Assert.Equal([(4L, "d"), (5L, "e")], Send(0));
    }

    [Fact]
    public void SendsAgainOnlyWhatWasNotAcknowledgedInTime()
    {
        Send(0, "a");
        Send(0.5, "b");

        Assert.Empty(Overdue(0.9));
        Assert.Equal([1], Overdue(1));
        _sender.Acknowledge(1);
        Assert.Equal([2], Overdue(1.5));
    }

    [Fact]
    public void WaitsTwiceAsLongEachTimeButNotForEver()
    {
        Send(0, "a");

        Assert.Equal([1], Overdue(1));
        Assert.Empty(Overdue(2.9));
        Assert.Equal([1], Overdue(3));
        Assert.Equal([1], Overdue(6));
        Assert.Equal(TimeSpan.FromSeconds(9), _sender.NextDue);
    }

    [Fact]
    public void AnAcknowledgementOfWhatWasNeverSentSaysNothing()
    {
        Send(0, "a");

        _sender.Acknowledge(2);

        Assert.True(_sender.IsUnacknowledged);
    }

    [Fact]
    public void GivesUpEverythingThatWasNotAcknowledgedInOrder()
    {
        Send(0, "a", "b", "c", "d");
        _sender.Acknowledge(1);

        Assert.Equal(["b", "c", "d"], _sender.TakeAll());
        Assert.Null(_sender.NextDue);
    }

    private List<(long Number, string Item)> Send(double seconds, params string[] items)
    {
        foreach (var item in items)
            _sender.Add(item);
        var sent = new List<(long Number, string Item)>();
        while (_sender.TryNext(TimeSpan.FromSeconds(seconds), out var number, out var next))
            sent.Add((number, next));
        return sent;
    }

    private IEnumerable<long> Overdue(double seconds) => _sender.TakeOverdue(TimeSpan.FromSeconds(seconds)).Select(item => item.Number);
}
