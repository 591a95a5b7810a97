using System.Collections.Immutable;
using System.Security.Cryptography;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Watching;

/// <summary>The SHA-256 of each file that a run depends on.</summary>
internal sealed class FileDigests
{
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);

    public FileDigests(RunStart start) => start.FollowFiles(Add);

    /// <summary>In hexadecimal, by URL or name.</summary>
    public ImmutableSortedDictionary<string, string> ByName => _digests.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private void Add(string name, ReadOnlyMemory<byte> bytes) => _digests[name] = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
