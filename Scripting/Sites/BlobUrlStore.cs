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
    }

    public BlobUrlEntry? Find(string url) => _entries.GetValueOrDefault(url);
}
