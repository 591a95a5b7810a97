using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class TransferTests
{
    [Fact]
    [Requirement("K14")]
    public void MovesABufferWithoutCopyingAndDetachesIt()
    {
        byte[] bytes = [1, 2, 3, 4];
        var buffer = new JsArrayBuffer(bytes);
        var view = new JsView(JsViewKind.Uint8Array, buffer, 1);

        var clone = (JsArrayBuffer)CloneOf.Value(buffer, buffer);
        bytes[0] = 42;

        Assert.Equal(42, clone.Bytes[0]);
        Assert.True(buffer.IsDetached);
        Assert.Equal((0, 0), (buffer.ByteLength, view.Length));
    }

    [Fact]
    [Requirement("K14")]
    public void KeepsTheMaximumOfAResizableBufferThatMoves()
    {
        var buffer = new JsArrayBuffer(2, maxByteLength: 4);
        buffer.Resize(3);

        var clone = (JsArrayBuffer)CloneOf.Value(buffer, buffer);

        Assert.Equal((3, 4L), (clone.ByteLength, clone.MaxByteLength));
    }

    [Fact]
    [Requirement("K14", "K5", "K12")]
    public void MakesAViewOverAMovedBufferAnew()
    {
        var buffer = new JsArrayBuffer([1, 2, 3, 4]);
        var message = new JsArray { new JsView(JsViewKind.Uint8Array, buffer, 1, 2), buffer };

        var clone = CloneOf.Value(message, buffer);
        var view = Assert.IsType<JsView>(clone[0]);

        Assert.Same(clone[1], view.Buffer);
        Assert.Equal([2, 3], view.Bytes.ToArray());
    }

    [Fact]
    [Requirement("K14")]
    public void RaisesATypeErrorForABufferThatCannotBeDetachedButClonesIt()
    {
        var memory = new JsArrayBuffer([1, 2], isDetachable: false);

        Assert.Throws<TypeErrorException>(() => CloneOf.Value(JsNull.Value, memory));
        Assert.Equal([1, 2], CloneOf.Value(memory).Bytes.ToArray());
    }

    [Fact]
    [Requirement("B9", "K12", "F1")]
    public void GivesAPortOneNewHandleInTheValueAndInTheList()
    {
        var port = new TestPort("p");
        var receiver = new TestReceiver();
        var record = StructuredSerializer.Serialize(new JsArray { port.AsValue(), port.AsValue() }, [port.AsValue()]);

        var clone = (JsArray)StructuredDeserializer.Deserialize(record, receiver);

        Assert.True(port.IsDetached);
        Assert.Same(clone[0], clone[1]);
        Assert.Same(Assert.Single(receiver.Ports), ((JsPlatformObject)clone[0]).Target);
    }

    [Fact]
    [Requirement("B9", "F16", "K15")]
    public void ReceivesAHundredPortsInListOrderThoughTheValueNamesNone()
    {
        var ports = Enumerable.Range(0, 100).Select(i => new TestPort("p" + i)).ToArray();
        var list = ports.Select(port => (JsValue)port.AsValue()).ToList();
        list.Insert(50, new JsArrayBuffer(1));
        var receiver = new TestReceiver();

        var record = StructuredSerializer.Serialize("no port in here", list);
        StructuredDeserializer.Deserialize(record, receiver);

        Assert.Equal(101, record.Transferred.Length);
        Assert.IsType<TransferredBuffer>(record.Transferred[50]);
        Assert.Equal(ports.Select(port => port.Name), receiver.Ports.Select(port => port.Name));
    }

    [Fact]
    [Requirement("F10")]
    public void FindsADuplicateBeforeAnyGetterRunsAndDetachesNothing()
    {
        var port = new TestPort("p");
        var buffer = new JsArrayBuffer(1);

        Assert.Throws<DomException>(() => StructuredSerializer.Serialize(MustNotRun(), [buffer, port.AsValue(), port.AsValue()]));
        Assert.Throws<DomException>(() => StructuredSerializer.Serialize(MustNotRun(), [buffer, port.AsValue(), buffer]));

        Assert.False(port.IsDetached);
        Assert.False(buffer.IsDetached);
    }

    [Fact]
    [Requirement("F12")]
    public void FindsAnEntryThatIsNotTransferableBeforeAnyGetterRuns()
    {
        var buffer = new JsArrayBuffer(1);
        JsValue[] others = [new JsObject(), new JsOpaque("a window"), new JsView(JsViewKind.Uint8Array, buffer), new JsDate(0)];

        foreach (var other in others)
            Assert.Throws<DomException>(() => StructuredSerializer.Serialize(MustNotRun(), [buffer, other]));

        Assert.False(buffer.IsDetached);
    }

    [Fact]
    [Requirement("K14", "F12")]
    public void RefusesToTransferASharedBuffer()
    {
        var shared = new JsSharedArrayBuffer(new SharedMemory(1));

        Assert.Throws<DomException>(
            () => StructuredSerializer.Serialize(MustNotRun(), [shared], new SerializerOptions { IsCrossOriginIsolated = true }));
    }

    [Fact]
    [Requirement("F12", "B1")]
    public void RaisesATypeErrorForAnEntryThatIsNotAnObject()
    {
        var port = new TestPort("p").AsValue();

        var error = Assert.Throws<TypeErrorException>(() => StructuredSerializer.Serialize(MustNotRun(), [port, port, 5]));
        Assert.Throws<TypeErrorException>(() => StructuredSerializer.Serialize(MustNotRun(), [JsNull.Value]));

        Assert.Equal("Entry 2 of the transfer list is 5, not an object.", error.Message);
    }

    [Fact]
    [Requirement("F11")]
    public void FindsADetachedEntryOnlyAfterTheGettersRan()
    {
        var port = new TestPort("p");
        port.Transfer();
        var ran = false;
        var message = new JsObject();
        message.DefineGetter("x", () =>
        {
            ran = true;
            return 1;
        });

        Assert.Throws<DomException>(() => StructuredSerializer.Serialize(message, [port.AsValue()]));

        Assert.True(ran);
    }

    [Fact]
    [Requirement("F11")]
    public void LetsAGettersOwnExceptionWinOverADetachedEntry()
    {
        var port = new TestPort("p");
        port.Transfer();

        Assert.Throws<InvalidOperationException>(() => StructuredSerializer.Serialize(MustNotRun(), [port.AsValue()]));
    }

    [Fact]
    [Requirement("F11")]
    public void FailsWhenAGetterTransfersTheEntryMeanwhile()
    {
        var port = new TestPort("p");
        var message = new JsObject();
        message.DefineGetter("x", () =>
        {
            StructuredSerializer.Serialize(1, [port.AsValue()]);
            return 1;
        });

        Assert.Throws<DomException>(() => StructuredSerializer.Serialize(message, [port.AsValue()]));
    }

    [Fact]
    [Requirement("F13")]
    public void KeepsWhatWasMovedBeforeALaterEntryFailsAndHandsItToWhoeverCatches()
    {
        var first = new JsArrayBuffer([7]);
        var (second, detached, last) = (new TestPort("second"), new TestPort("detached"), new TestPort("last"));
        detached.Transfer();

        var error = Assert.Throws<DomException>(
            () => StructuredSerializer.Serialize(1, [first, second.AsValue(), detached.AsValue(), last.AsValue()]));

        Assert.True(first.IsDetached);
        Assert.True(second.IsDetached);
        Assert.False(last.IsDetached);
        var consumed = ConsumedTransfers.Of(error);
        Assert.Equal([7], Assert.IsType<TransferredBuffer>(consumed[0]).Bytes.ToArray());
        Assert.Equal(new TransferredTestPort("second"), consumed[1]);
        Assert.Equal(2, consumed.Length);
    }

    [Fact]
    [Requirement("F13")]
    public void HandsNothingToWhoeverCatchesAFailureBeforeTheTransfers()
    {
        var error = Assert.Throws<DomException>(() => StructuredSerializer.Serialize(new JsOpaque("a function"), [new JsArrayBuffer(1)]));

        Assert.Empty(ConsumedTransfers.Of(error));
    }

    [Fact]
    public void ChecksTheListAsItWasWhenTheCallBegan()
    {
        var late = new TestPort("late");
        var list = new List<JsValue> { new JsArrayBuffer(1) };
        var message = new JsObject();
        message.DefineGetter("x", () =>
        {
            list.Add(late.AsValue());
            return 1;
        });

        Assert.Single(StructuredSerializer.Serialize(message, list).Transferred);
        Assert.False(late.IsDetached);
    }

    private static JsObject MustNotRun()
    {
        var message = new JsObject();
        message.DefineGetter("x", () => throw new InvalidOperationException("the getter ran"));
        return message;
    }
}
