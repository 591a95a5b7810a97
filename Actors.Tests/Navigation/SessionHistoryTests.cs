using Messaging.Windows.Navigation;

namespace Messaging.Tests.Navigation;

public sealed class SessionHistoryTests
{
    private readonly DocumentState _first = new("1", null, null);
    private readonly DocumentState _second = new("2", null, null);
    private readonly SessionHistory _history;

    public SessionHistoryTests() => _history = new SessionHistory(new HistoryEntry("1", _first));

    [Fact]
    public void PushingAfterGoingBackDropsWhatFollowed()
    {
        Assert.Empty(_history.Push(new HistoryEntry("2", _second)));
        Assert.True(_history.TryGo(-1));
        Assert.Equal([_second], _history.Push(new HistoryEntry("3", new DocumentState("3", null, null))));
        Assert.Equal(2, _history.Length);
        Assert.Equal("3", _history.Current.Url);
    }

    [Fact]
    public void ADocumentThatAnEarlierEntryLeadsToIsNotDropped()
    {
        _history.Push(new HistoryEntry("1#a", _first));
        _history.TryGo(-1);
        Assert.Empty(_history.Push(new HistoryEntry("2", _second)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void GoingBeyondTheEndsDoesNothing(int delta)
    {
        _history.Push(new HistoryEntry("2", _second));
        _history.TryGo(-1);
        Assert.False(_history.TryGo(delta));
        Assert.Equal("1", _history.Current.Url);
    }

    [Fact]
    public void ReplacingKeepsTheLength()
    {
        _history.Replace(new HistoryEntry("2", _second));
        Assert.Equal(1, _history.Length);
        Assert.Equal([_second], _history.States);
    }
}
