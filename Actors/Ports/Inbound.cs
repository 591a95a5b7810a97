using System.Diagnostics.CodeAnalysis;

namespace Messaging.Ports;

/// <summary>
/// Puts the entries of one direction back in order: it lets pass only the next expected number and holds the rest, so that forwarded and
/// direct entries merge by number. It is part of its incarnation and not copied.
/// </summary>
/// <param name="nextExpected">The number of the first entry that is still to come.</param>
internal struct Inbound(long nextExpected)
{
    // Most entries arrive in order, and the tree is never made.
    private SortedDictionary<long, PortEntry>? _early;

    /// <summary>The number of the next entry in order.</summary>
    public long NextExpected { get; private set; } = nextExpected;

    /// <summary>Takes in an entry by whatever route it came. One that was seen already is ignored.</summary>
    /// <returns>Whether it is the next one, which passes; those that it kept waiting follow by <see cref="TryNext"/>.</returns>
    public bool Arrive(PortEntry entry)
    {
        if (entry.Number == NextExpected)
        {
            NextExpected++;
            return true;
        }

        if (entry.Number > NextExpected)
            (_early ??= []).TryAdd(entry.Number, entry);
        return false;
    }

    /// <summary>Takes the next entry in order if it arrived ahead of its turn.</summary>
    public bool TryNext([NotNullWhen(true)] out PortEntry? entry)
    {
        entry = null;
        if (_early is null || !_early.Remove(NextExpected, out entry))
            return false;
        NextExpected++;
        return true;
    }

    /// <summary>Takes everything that arrived ahead of its turn, in order of number.</summary>
    public IReadOnlyList<PortEntry> TakeEarly()
    {
        if (_early is null)
            return [];
        var early = _early.Values.ToArray();
        _early = null;
        return early;
    }
}
