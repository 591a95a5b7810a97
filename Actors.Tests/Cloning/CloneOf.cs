using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

/// <summary>Both halves of a structured clone, with a receiver that knows test ports.</summary>
internal static class CloneOf
{
    public static JsValue Value(JsValue value, params JsValue[] transferList) =>
        StructuredDeserializer.Deserialize(StructuredSerializer.Serialize(value, transferList), new TestReceiver());

    public static T Value<T>(T value)
        where T : JsValue => Assert.IsType<T>(Value((JsValue)value));
}
