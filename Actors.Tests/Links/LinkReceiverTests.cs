using Messaging.Links;

namespace Messaging.Tests.Links;

public sealed class LinkReceiverTests
{
    private readonly LinkReceiver<string> _receiver = new(bound: 4);

    [Fact]
    public void HandsOverInOrderWhateverOrderItArrivesIn()
    {
        Assert.Empty(Arrive(3, "c"));
        Assert.Empty(Arrive(2, "b"));
        Assert.Equal(["a", "b", "c"], Arrive(1, "a"));
        Assert.Equal(3, _receiver.Acknowledged);
    }

    [Fact]
    public void HandsOverOnceWhatArrivesTwice()
    {
        Arrive(2, "b");
        Arrive(2, "b again");
        Assert.Equal(["a", "b"], Arrive(1, "a"));
        Assert.Empty(Arrive(1, "a again"));
        Assert.Equal(2, _receiver.Acknowledged);
    }

    [Fact]
    public void DropsWhatIsTooFarAheadOfItsTurn()
    {
        Arrive(5, "e");
        Arrive(4, "d");

        Assert.Equal(1, _receiver.Waiting);
        Assert.Equal(0, _receiver.Acknowledged);
    }

    private List<string> Arrive(long number, string item)
    {
        _receiver.Arrive(number, item);
        var taken = new List<string>();
        while (_receiver.TryNext(out var next))
            taken.Add(next);
        return taken;
    }
}
