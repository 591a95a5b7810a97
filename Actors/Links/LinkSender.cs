using System.Diagnostics.CodeAnalysis;

namespace Messaging.Links;

/// <summary>
/// The sending end of one direction of a link, without an actor around it: it numbers what is sent, keeps it until it is acknowledged, and
/// says what must be sent again. Each item has its own time, so that one that was lost does not make those after it be repeated.
/// </summary>
public sealed class LinkSender<T>(LinkSettings settings)
{
    private readonly Queue<T> _waiting = new();
    private readonly Queue<Item> _underWay = new();
    private long _nextNumber = 1;

    /// <summary>Whether something was sent and is not acknowledged.</summary>
    public bool IsUnacknowledged => _underWay.Count > 0;

    public void Add(T item) => _waiting.Enqueue(item);

    /// <summary>The next item to send for the first time, if the window has room for one.</summary>
    public bool TryNext(TimeSpan now, out long number, [MaybeNullWhen(false)] out T item)
    {
        if (_underWay.Count >= settings.Window || !_waiting.TryDequeue(out item))
        {
            (number, item) = (0, default);
            return false;
        }

        number = _nextNumber++;
        _underWay.Enqueue(new Item(number, item) { Due = now + settings.ResendAfter, Wait = settings.ResendAfter });
        return true;
    }

    /// <summary>What was sent so long ago that it is to be sent again. It is asked for again later each time.</summary>
    public IReadOnlyList<(long Number, T Item)> TakeOverdue(TimeSpan now)
    {
        var overdue = new List<(long Number, T Item)>();
        foreach (var item in _underWay)
        {
            if (item.Due > now)
                continue;
            item.Wait = item.Wait * 2 < settings.LongestWait ? item.Wait * 2 : settings.LongestWait;
            item.Due = now + item.Wait;
            overdue.Add((item.Number, item.Content));
        }

        return overdue;
    }

    /// <summary>When something has to be sent again; null if everything has arrived.</summary>
    public TimeSpan? NextDue => _underWay.Count == 0 ? null : _underWay.Min(item => item.Due);

    /// <summary>Everything up to a number has arrived. A number that was never sent says nothing.</summary>
    public void Acknowledge(long upTo)
    {
        while (upTo < _nextNumber && _underWay.TryPeek(out var first) && first.Number <= upTo)
            _underWay.Dequeue();
    }

    /// <summary>Gives up everything that was not acknowledged, in order.</summary>
    public IReadOnlyList<T> TakeAll()
    {
        T[] all = [.. _underWay.Select(item => item.Content), .. _waiting];
        _underWay.Clear();
        _waiting.Clear();
        return all;
    }

    private sealed class Item(long number, T content)
    {
        public long Number { get; } = number;

        public T Content { get; } = content;

        public required TimeSpan Due { get; set; }

        public required TimeSpan Wait { get; set; }
    }
}
