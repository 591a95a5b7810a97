namespace Messaging.Channels;

/// <summary>
/// The places of one never-shipped port's messages in the order that all such ports of its event loop share. Most ports have one message
/// waiting at a time, so the first place is kept apart from the others.
/// </summary>
internal sealed class UnshippedLine
{
    private long _head;
    private Queue<long>? _others;
    private HashSet<long>? _removed;

    /// <summary>The place of the oldest message that was posted to the port and not run yet.</summary>
    public bool TryGetHead(out long place)
    {
        place = _head;
        return _head != 0;
    }

    /// <summary>Adds a place, from 1 up, and says whether it is the oldest.</summary>
    public bool Add(long place)
    {
        if (_head == 0)
        {
            _head = place;
            return true;
        }

        (_others ??= new Queue<long>()).Enqueue(place);
        return false;
    }

    public void Advance()
    {
        _head = 0;
        while (_head == 0 && _others is not null && _others.TryDequeue(out var next))
            _head = _removed is not null && _removed.Remove(next) ? 0 : next;
    }

    /// <summary>Takes a place out, and says whether it was the oldest.</summary>
    public bool Remove(long place)
    {
        if (_head == 0)
            return false;
        if (_head != place)
        {
            (_removed ??= []).Add(place);
            return false;
        }

        Advance();
        return true;
    }
}
