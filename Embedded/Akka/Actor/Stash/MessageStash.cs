namespace Akka.Actor;

/// <summary>The stash of one actor.</summary>
internal sealed class MessageStash(ActorCell cell, int capacity) : IStash
{
    private readonly LinkedList<Envelope> _envelopes = [];

    /// <summary>The turn's message that was put aside last, to notice when it is put aside again.</summary>
    private object? _latest;

    public int Count => _envelopes.Count;

    public bool IsEmpty => Count == 0;

    public bool NonEmpty => Count > 0;

    public bool IsFull => capacity > 0 && Count >= capacity;

    public int Capacity => capacity;

    public void Stash()
    {
        var message = cell.CurrentMessage
            ?? throw new IllegalActorStateException("There is no message to be stashed: none is being processed.");
        if (_envelopes.Last is { } last && ReferenceEquals(_latest, message) && last.Value.Sender.Equals(cell.Sender))
        {
            throw new IllegalActorStateException($"Can't stash the same message {message} more than once");
        }

        if (IsFull)
        {
            throw new StashOverflowException($"Couldn't enqueue message {message} from {cell.Sender} to stash of {cell.Self}");
        }

        _latest = message;
        _envelopes.AddLast(new Envelope(message, cell.Sender));
    }

    public void Unstash()
    {
        if (_envelopes.First is not { } first)
        {
            return;
        }

        _envelopes.RemoveFirst();
        cell.Prepend(first.Value.Message, first.Value.Sender);
    }

    public void UnstashAll() => UnstashAll(_ => true);

    public void UnstashAll(Func<Envelope, bool> predicate)
    {
        for (var node = _envelopes.Last; node is not null; node = node.Previous)
        {
            if (predicate(node.Value))
            {
                cell.Prepend(node.Value.Message, node.Value.Sender);
            }
        }

        _envelopes.Clear();
    }

    public IEnumerable<Envelope> ClearStash()
    {
        var all = _envelopes.ToArray();
        _envelopes.Clear();
        return all;
    }

    public void Prepend(IEnumerable<Envelope> envelopes)
    {
        var first = _envelopes.First;
        foreach (var envelope in envelopes)
        {
            if (first is null)
            {
                _envelopes.AddLast(envelope);
            }
            else
            {
                _envelopes.AddBefore(first, envelope);
            }
        }
    }
}
