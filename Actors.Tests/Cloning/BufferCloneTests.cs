using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class BufferCloneTests
{
    [Fact]
    [Requirement("K4", "B6")]
    public void CopiesTheBytesOfABuffer()
    {
        var buffer = new JsArrayBuffer([1, 2, 3]);
        var record = StructuredSerializer.Serialize(buffer);
        buffer.Bytes[0] = 99;

        var clone = Assert.IsType<JsArrayBuffer>(StructuredDeserializer.Deserialize(record, new TestReceiver()));

        Assert.Equal([1, 2, 3], clone.Bytes.ToArray());
        Assert.Null(clone.MaxByteLength);
        Assert.False(buffer.IsDetached);
    }

    [Fact]
    [Requirement("K4")]
    public void KeepsTheMaximumOfAResizableBuffer()
    {
        var buffer = new JsArrayBuffer(4, maxByteLength: 1L << 50);
        buffer.Resize(6);
        buffer.Bytes[5] = 7;

        var clone = CloneOf.Value(buffer);
        clone.Resize(8);

        Assert.Equal((1L << 50, 8), (clone.MaxByteLength, clone.ByteLength));
        Assert.Equal([0, 0, 0, 0, 0, 7, 0, 0], clone.Bytes.ToArray());
    }

    [Fact]
    public void ClearsWhatAResizableBufferLosesAndGainsAgain()
    {
        var buffer = new JsArrayBuffer([1, 2, 3, 4], maxByteLength: 4);
        buffer.Resize(1);
        buffer.Resize(4);

        Assert.Equal([1, 0, 0, 0], buffer.Bytes.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Resize(5));
        Assert.Throws<TypeErrorException>(() => new JsArrayBuffer(4).Resize(2));
    }

    [Fact]
    [Requirement("K4")]
    public void RefusesADetachedBuffer()
    {
        var buffer = new JsArrayBuffer(4);
        StructuredSerializer.Serialize(JsNull.Value, [buffer]);

        var error = Assert.Throws<DomException>(() => StructuredSerializer.Serialize(new JsObject { ["b"] = buffer }));

        Assert.Equal(("DataCloneError", 25), (error.Name, error.Code));
        Assert.Equal("$.b cannot be cloned: it is a detached ArrayBuffer.", error.Message);
    }

    [Fact]
    [Requirement("K4", "P2")]
    public void RefusesSharedMemoryOfASenderThatIsNotIsolated()
    {
        var shared = new JsSharedArrayBuffer(new SharedMemory(4));

        Assert.Throws<DomException>(() => StructuredSerializer.Serialize(shared));
    }

    [Fact]
    [Requirement("K4", "P4")]
    public void SharesTheMemoryOfASharedBufferUnderAnotherObject()
    {
        var memory = new SharedMemory(4, maxByteLength: 16);
        var shared = new JsSharedArrayBuffer(memory);
        var message = new JsArray { shared, shared, new JsView(JsViewKind.Uint8Array, shared) };
        var record = StructuredSerializer.Serialize(message, options: InCluster("one"));

        var options = new DeserializerOptions { AgentCluster = "one" };
        var clone = (JsArray)StructuredDeserializer.Deserialize(record, new TestReceiver(), options);
        var received = Assert.IsType<JsSharedArrayBuffer>(clone[0]);
        memory.Grow(8);
        memory.Bytes[7] = 42;

        Assert.NotSame(shared, received);
        Assert.Same(memory, received.Memory);
        Assert.Same(received, clone[1]);
        var view = Assert.IsType<JsView>(clone[2]);
        Assert.Same(received, view.Buffer);
        Assert.Equal((8, 42), (view.Length, view.Bytes[7]));
    }

    [Fact]
    [Requirement("K4", "J2", "P2")]
    public void RefusesSharedMemoryInAnotherAgentCluster()
    {
        var record = StructuredSerializer.Serialize(new JsSharedArrayBuffer(new SharedMemory(4)), options: InCluster("one"));

        Assert.Throws<DomException>(
            () => StructuredDeserializer.Deserialize(record, new TestReceiver(), new DeserializerOptions { AgentCluster = "two" }));
    }

    [Fact]
    public void GrowsSharedMemoryButNeverShrinksIt()
    {
        var memory = new SharedMemory(4, maxByteLength: 8);
        memory.Grow(8);

        Assert.Equal(8, memory.ByteLength);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Grow(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Grow(9));
    }

    private static SerializerOptions InCluster(string name) => new() { IsCrossOriginIsolated = true, AgentCluster = name };
}
