using System.Diagnostics.CodeAnalysis;

namespace Messaging.Links;

/// <summary>
/// The receiving end of one direction of a link: it hands items over in order of their numbers, each once, and keeps those that come early.
/// </summary>
/// <param name="bound">How far ahead of its turn an item is kept; one that is further ahead is dropped, and will be sent again.</param>
public sealed class LinkReceiver<T>(int bound)
{
    private readonly Dictionary<long, T> _arrived = [];

    /// <summary>Everything up to this number has arrived.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>How many items wait for one before them.</summary>
    public int Waiting => _arrived.Count;

    public void Arrive(long number, T item)
    {
        if (number > Acknowledged && number - Acknowledged <= bound)
            _arrived.TryAdd(number, item);
    }

    /// <summary>Takes the next item in order if it has arrived.</summary>
    public bool TryNext([MaybeNullWhen(false)] out T item)
    {
        if (!_arrived.Remove(Acknowledged + 1, out item))
            return false;
        Acknowledged++;
        return true;
    }
}
