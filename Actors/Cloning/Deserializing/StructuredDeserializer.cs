using Messaging.Errors;

namespace Messaging.Cloning;

/// <summary>
/// StructuredDeserializeWithTransfer (HTML, section 2.7.8): the receiver's half of a structured clone. The transferables are received
/// first, in list order, then the value is made. If this fails after some were received, the receiver has them and nobody can reach them.
/// </summary>
public static class StructuredDeserializer
{
    /// <param name="record">What was posted. It can be received once if it carries transferables, else any number of times.</param>
    /// <param name="receiver">Makes the receiver's objects from what was transferred.</param>
    /// <param name="options">The receiver's surroundings.</param>
    /// <exception cref="DomException">
    /// DataCloneError: shared memory of another agent cluster, a kind that is not exposed, an injected fault, no memory left.
    /// </exception>
    /// <exception cref="DataCloneException">The data is malformed.</exception>
    public static JsValue Deserialize(SerializedRecord record, IRecordReceiver receiver, DeserializerOptions? options = null)
    {
        options ??= DeserializerOptions.Default;
        JsValue[] transferred = record.Transferred.IsEmpty ? [] : new JsValue[record.Transferred.Length];
        for (var i = 0; i < transferred.Length; i++)
            transferred[i] = Receive(record.Transferred[i], receiver, options);
        if (options.Fault?.Invoke(record) == true)
            throw DomException.DataClone("Deserializing the record was made to fail.");
        return options.IsExposed is null && record.Plain is { } plain ? Thaw(plain) : Read(record, transferred, options);
    }

    private static JsValue Thaw(JsValue plain)
    {
        try
        {
            return PlainCopy.Thaw(plain);
        }
        catch (OutOfMemoryException)
        {
            throw NoMemory();
        }
    }

    private static JsValue Read(SerializedRecord record, JsValue[] transferred, DeserializerOptions options)
    {
        var walk = DeserializationWalk.Begin(transferred, record.SharedMemory, options);
        try
        {
            return walk.Run(record.Data.Span);
        }
        catch (OutOfMemoryException)
        {
            throw NoMemory();
        }
        finally
        {
            walk.End();
        }
    }

    private static JsValue Receive(TransferredItem item, IRecordReceiver receiver, DeserializerOptions options)
    {
        var received = item is TransferredBuffer buffer ? buffer.Receive() : receiver.ReceiveTransferred(item);
        return options.IsExposed?.Invoke(received.Kind) != false
            ? received
            : throw DomException.DataClone($"The receiver does not know objects of kind {received.Kind}.");
    }

    private static DomException NoMemory() => DomException.DataClone("There is not enough memory to make the value.");
}
