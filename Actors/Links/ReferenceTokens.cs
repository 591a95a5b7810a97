using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Messaging.Links;

/// <summary>
/// What makes a reference more than a path: a token that only the actor's own node can make, and that it gives to whoever it gives the
/// reference to. A path is easy to guess; its token is not.
/// </summary>
/// <param name="secret">Known to this node alone. Whoever has it can make every token.</param>
public sealed class ReferenceTokens(ReadOnlySpan<byte> secret)
{
    /// <summary>How long a token is, in bytes.</summary>
    public const int TokenLength = 16;

    private readonly byte[] _secret = secret.ToArray();

    /// <summary>The token of an actor of this node.</summary>
    /// <param name="path">Its path without address.</param>
    public ImmutableArray<byte> TokenOf(string path)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(path), hash);
        return [.. hash[..TokenLength]];
    }

    /// <summary>Whether a token is that of an actor of this node. Takes the same time for every wrong one.</summary>
    public bool Allows(string path, ReadOnlySpan<byte> token) => CryptographicOperations.FixedTimeEquals(TokenOf(path).AsSpan(), token);
}
