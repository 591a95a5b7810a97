using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class DeserializeFaultTests
{
    [Fact]
    [Requirement("J6", "F15", "K15")]
    public void FailsOnDemandAfterThePortsWereReceived()
    {
        var receiver = new TestReceiver();
        var record = StructuredSerializer.Serialize("text", [new TestPort("p").AsValue()]);

        var options = new DeserializerOptions { Fault = failed => failed == record };

        Assert.Throws<DomException>(() => StructuredDeserializer.Deserialize(record, receiver, options));

        Assert.Single(receiver.Ports);
    }

    [Fact]
    [Requirement("J2", "J6", "K16")]
    public void FailsOnAKindThatTheReceiverDoesNotKnow()
    {
        var options = new DeserializerOptions
        {
            IsExposed = kind => kind is not (JsKind.DomException or JsKind.View or JsKind.PlatformObject),
        };
        var exception = StructuredSerializer.Serialize(new JsArray { new JsDomException("AbortError", "m") });
        var view = StructuredSerializer.Serialize(new JsView(JsViewKind.Uint8Array, new JsArrayBuffer(1)));
        var port = StructuredSerializer.Serialize(1, [new TestPort("p").AsValue()]);
        var plain = StructuredSerializer.Serialize(new JsObject());

        Assert.Throws<DomException>(() => StructuredDeserializer.Deserialize(exception, new TestReceiver(), options));
        Assert.Throws<DomException>(() => StructuredDeserializer.Deserialize(view, new TestReceiver(), options));
        Assert.Throws<DomException>(() => StructuredDeserializer.Deserialize(port, new TestReceiver(), options));
        Assert.IsType<JsObject>(StructuredDeserializer.Deserialize(plain, new TestReceiver(), options));
    }

    [Fact]
    [Requirement("K15")]
    public void ReceivesThePortsBeforeItReadsTheValue()
    {
        var receiver = new TestReceiver();
        var record = new SerializedRecord(new byte[] { 0xFF }, [new TransferredTestPort("p")]);

        Assert.Throws<DataCloneException>(() => StructuredDeserializer.Deserialize(record, receiver));

        Assert.Single(receiver.Ports);
    }
}
