using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

/// <summary>
/// Both halves of a structured clone, with a receiver that knows test ports. A value that is kept as it is (<see cref="PlainCopy"/>) is read
/// from its binary form besides: both ways must give the same.
/// </summary>
internal static class CloneOf
{
    public static JsValue Value(JsValue value, params JsValue[] transferList)
    {
        var record = StructuredSerializer.Serialize(value, transferList);
        var clone = StructuredDeserializer.Deserialize(record, new TestReceiver());
        if (record.Plain is not null)
            SameGraph.Assert(Read(record.Data), clone);
        return clone;
    }

    public static T Value<T>(T value)
        where T : JsValue => Assert.IsType<T>(Value((JsValue)value));

    private static JsValue Read(ReadOnlyMemory<byte> data) => StructuredDeserializer.Deserialize(new SerializedRecord(data), new TestReceiver());
}
