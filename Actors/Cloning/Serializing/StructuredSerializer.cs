using System.Collections.Immutable;
using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>
/// StructuredSerializeWithTransfer (HTML, section 2.7.7): the sender's half of a structured clone. In this order: the transfer list is
/// checked, the value is walked (getters run, and what they throw propagates unchanged), the transferables are moved in list order.
/// </summary>
public static class StructuredSerializer
{
    /// <param name="value">The message.</param>
    /// <param name="transferList">What is to be moved rather than cloned, whether or not it occurs in the message.</param>
    /// <param name="options">The sender's surroundings.</param>
    /// <exception cref="TypeErrorException">
    /// An entry of the list is not an object (nothing was done), or is a buffer that cannot be detached.
    /// </exception>
    /// <exception cref="DomException">
    /// DataCloneError: a value that cannot be cloned, at the path in the message; an entry that cannot be transferred or comes twice (no
    /// getter has run); an entry that is detached (getters have run, and earlier entries have been moved: see
    /// <see cref="ConsumedTransfers"/>).
    /// </exception>
    public static SerializedRecord Serialize(JsValue value, IReadOnlyList<JsValue>? transferList = null, SerializerOptions? options = null)
    {
        if (transferList is null or { Count: 0 })
            return TrySerializePlain(value) ?? Serialize(value, [], options ?? SerializerOptions.Default);
        return Serialize(value, [.. transferList], options ?? SerializerOptions.Default);
    }

    /// <summary>A record of a plain value, which is made without asking anything of its sender or of the value; null if it is not plain.</summary>
    internal static SerializedRecord? TrySerializePlain(JsValue value) => PlainCopy.Freeze(value) is { } plain ? new SerializedRecord(plain, []) : null;

    /// <summary>The binary form of a plain value.</summary>
    internal static byte[] Write(JsValue plain)
    {
        var walk = SerializationWalk.Begin(SerializerOptions.Default);
        try
        {
            return walk.Run(plain);
        }
        finally
        {
            walk.End();
        }
    }

    private static SerializedRecord Serialize(JsValue value, JsValue[] transfers, SerializerOptions options)
    {
        JsValue? plain;
        byte[] data = [];
        ImmutableArray<SharedMemoryReference> sharedMemory = [];
        var walk = SerializationWalk.Begin(options);
        try
        {
            Expect(transfers, walk);
            plain = transfers.Length > 0 ? PlainCopy.Freeze(value) : null;
            if (plain is null)
            {
                data = walk.Run(value);
                sharedMemory = walk.SharedMemory;
            }
        }
        finally
        {
            walk.End();
        }

        if (options.IsTransferAtomic)
            RequireTransferable(transfers);
        var transferred = Transfer(transfers);
        return plain is null ? new SerializedRecord(data, transferred, sharedMemory) : new SerializedRecord(plain, transferred);
    }

    private static void Expect(JsValue[] transfers, SerializationWalk walk)
    {
        for (var i = 0; i < transfers.Length; i++)
        {
            if (transfers[i] is not { IsObject: true })
                throw new TypeErrorException($"Entry {i} of the transfer list is {transfers[i] ?? JsNull.Value}, not an object.");
        }

        for (var i = 0; i < transfers.Length; i++)
        {
            var identity = transfers[i] switch
            {
                JsArrayBuffer buffer => buffer,
                JsPlatformObject platform => (object)platform.Target,
                _ => throw DomException.DataClone($"Entry {i} of the transfer list, {transfers[i]}, is not transferable."),
            };
            if (!walk.TryExpect(identity, i))
                throw DomException.DataClone($"Entry {i} of the transfer list, {transfers[i]}, is in the list twice.");
        }
    }

    private static ImmutableArray<TransferredItem> Transfer(JsValue[] transfers)
    {
        if (transfers.Length == 0)
            return [];
        var moved = ImmutableArray.CreateBuilder<TransferredItem>(transfers.Length);
        try
        {
            for (var i = 0; i < transfers.Length; i++)
                moved.Add(Transfer(transfers[i], i));
        }
        catch (Exception failure)
        {
            ConsumedTransfers.Remember(failure, moved.ToImmutable());
            throw;
        }

        return moved.MoveToImmutable();
    }

    private static void RequireTransferable(JsValue[] transfers)
    {
        for (var i = 0; i < transfers.Length; i++)
        {
            if (transfers[i] is JsPlatformObject platform)
                RequireAttached(platform, i);
            else
                ((JsArrayBuffer)transfers[i]).RequireTransferable();
        }
    }

    private static TransferredItem Transfer(JsValue transferable, int place)
    {
        if (transferable is not JsPlatformObject platform)
            return ((JsArrayBuffer)transferable).Transfer();
        RequireAttached(platform, place);
        return platform.Target.Transfer();
    }

    private static void RequireAttached(JsPlatformObject platform, int place)
    {
        if (platform.Target.IsDetached)
            throw DomException.DataClone($"Entry {place} of the transfer list, a {platform.InterfaceName}, is detached.");
    }
}
