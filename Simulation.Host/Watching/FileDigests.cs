using System.Collections.Immutable;
using System.Security.Cryptography;
using Messaging.Scripting.Sites;

namespace Messaging.Simulation.Host.Watching;

/// <summary>The SHA-256 of each file of a site that a run reads.</summary>
internal sealed class FileDigests
{
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);

    public FileDigests(SiteMap sites) => sites.FileRead += Add;

    /// <summary>In hexadecimal, by URL.</summary>
    public ImmutableSortedDictionary<string, string> ByUrl => _digests.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private void Add(Resource file) => _digests[file.Url] = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
}
