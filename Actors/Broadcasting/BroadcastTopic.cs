using System.Security.Cryptography;
using Messaging.Origins;
using Messaging.Wire;

namespace Messaging.Broadcasting;

/// <summary>Which broadcast channels hear each other: those of one storage key and one name (HTML Standard 9.5).</summary>
public sealed record BroadcastTopic(StorageKey StorageKey, string Name)
{
    private const int ShortNameBytes = 16;

    /// <summary>The same on every node: 32 hexadecimal digits, which depend on the storage key and on the name.</summary>
    public string ShortName()
    {
        var writer = new WireWriter(SystemlessReferences.Instance);
        BroadcastFormats.Topic(writer, this);
        return Convert.ToHexStringLower(SHA256.HashData(writer.ToArray()).AsSpan(0, ShortNameBytes));
    }
}
