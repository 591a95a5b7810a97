using System.Globalization;
using System.Security.Cryptography;
using Akka.Actor;
using Messaging.Wire;

namespace Messaging.Workers;

/// <summary>
/// How shared workers are told apart and spread over nodes: an entity for each key, in one of a fixed number of shards. Every node, of whatever
/// version, must come to the same answer, so this never changes.
/// </summary>
public static class SharedWorkerShards
{
    /// <summary>How many shards there are: ten for each of ten nodes.</summary>
    public const int Count = 100;

    private const int NameBytes = 16;

    /// <summary>The name of the entity of a key: 32 hexadecimal digits, which depend on every part of it.</summary>
    public static string EntityOf(SharedWorkerKey key)
    {
        var writer = new WireWriter(SystemlessReferences.Instance);
        WorkerFormats.Key(writer, key);
        return Convert.ToHexStringLower(SHA256.HashData(writer.ToArray()).AsSpan(0, NameBytes));
    }

    /// <summary>The shard that an entity is in, as a number in digits.</summary>
    /// <param name="entity">As <see cref="EntityOf"/> gives it. Any other text is in one of the shards too.</param>
    public static string ShardOf(string entity)
    {
        var number = uint.TryParse(entity.AsSpan(0, Math.Min(entity.Length, 8)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var first) ? first : 0;
        return (number % Count).ToString(CultureInfo.InvariantCulture);
    }
}
