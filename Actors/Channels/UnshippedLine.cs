namespace Messaging.Channels;

/// <summary>The places of one never-shipped port's messages in the order that all such ports of its event loop share.</summary>
internal sealed class UnshippedLine
{
    private readonly Queue<long> _places = new();

    /// <summary>The place of the oldest message that was posted to the port and not run yet.</summary>
    public bool TryGetHead(out long place) => _places.TryPeek(out place);

    public bool Add(long place)
    {
        _places.Enqueue(place);
        return _places.Count == 1;
    }

    public void Advance() => _places.Dequeue();

    /// <summary>The port's messages wait in the shared order no longer: it was shipped or closed.</summary>
    public void Clear() => _places.Clear();
}
