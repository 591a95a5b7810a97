using System.Collections.Concurrent;
using Messaging.Origins;

namespace Messaging.Scripting.Sites;

/// <summary>
/// The blob URL store of a user agent (File API 8): which <c>blob:</c> URL leads to which content. Documents and workers run on any
/// thread; what is read depends on none but the maker's own order of making and revoking.
/// </summary>
public sealed class BlobUrlStore
{
    private readonly ConcurrentDictionary<string, BlobUrlEntry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <param name="origin">Of the document or worker that makes the URL.</param>
    /// <param name="uuid">Drawn by it, so that it is the same in every run of the same seed.</param>
    /// <returns>The URL.</returns>
    public string Add(Origin origin, string uuid, BlobUrlEntry entry)
    {
        var url = $"blob:{origin}/{uuid}";
        _entries[url] = entry;
        return url;
    }

    /// <summary>Takes a URL back, if it is of the same origin. Another one or none at all is ignored.</summary>
    public void Revoke(string url, Origin origin)
    {
        if (_entries.TryGetValue(url, out var entry) && entry.Origin.Equals(origin))
            _entries.TryRemove(url, out _);
    }

    /// <summary>The maker is gone: its URLs lead nowhere any more.</summary>
    /// <param name="owner">The path of its actor.</param>
    public void RevokeAllOf(string owner)
    {
        foreach (var (url, entry) in _entries)
        {
            if (entry.Owner == owner)
                _entries.TryRemove(url, out _);
        }

        foreach (var (url, held) in _held)
        {
            if (held.Entry.Owner == owner)
                _held.TryRemove(url, out _);
        }
    }

    /// <summary>
    /// A worker is to be made of what a URL leads to: it is kept until <see cref="TakeHeld"/>, whether the URL is revoked meanwhile or not, for
    /// the URL was parsed before (File API 8.3.1). A URL that leads nowhere is ignored.
    /// </summary>
    public void Hold(string url)
    {
        if (Find(url) is { } entry)
            _held.AddOrUpdate(url, _ => new Held(entry, 1), (_, held) => held with { Count = held.Count + 1 });
    }

    /// <summary>What was kept for a worker that is made now; null if nothing was.</summary>
    public BlobUrlEntry? TakeHeld(string url)
    {
        while (_held.TryGetValue(url, out var held))
        {
            var isTaken = held.Count == 1
                ? _held.TryRemove(KeyValuePair.Create(url, held))
                : _held.TryUpdate(url, held with { Count = held.Count - 1 }, held);
            if (isTaken)
                return held.Entry;
        }

        return null;
    }

    public BlobUrlEntry? Find(string url) => _entries.GetValueOrDefault(url);

    private sealed record Held(BlobUrlEntry Entry, int Count);
}
