using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class ViewCloneTests
{
    [Theory]
    [Requirement("K5")]
    [InlineData(JsViewKind.DataView, 24)]
    [InlineData(JsViewKind.Int8Array, 24)]
    [InlineData(JsViewKind.Uint8Array, 24)]
    [InlineData(JsViewKind.Uint8ClampedArray, 24)]
    [InlineData(JsViewKind.Int16Array, 12)]
    [InlineData(JsViewKind.Uint16Array, 12)]
    [InlineData(JsViewKind.Float16Array, 12)]
    [InlineData(JsViewKind.Int32Array, 6)]
    [InlineData(JsViewKind.Uint32Array, 6)]
    [InlineData(JsViewKind.Float32Array, 6)]
    [InlineData(JsViewKind.Float64Array, 3)]
    [InlineData(JsViewKind.BigInt64Array, 3)]
    [InlineData(JsViewKind.BigUint64Array, 3)]
    public void KeepsKindOffsetLengthAndTheWholeBuffer(JsViewKind kind, int lengthOfRest)
    {
        var view = new JsView(kind, new JsArrayBuffer([.. Enumerable.Range(0, 32).Select(i => (byte)i)]), byteOffset: 8);

        var clone = CloneOf.Value(view);

        Assert.Equal((kind, 8, lengthOfRest), (clone.ViewKind, clone.ByteOffset, clone.Length));
        Assert.Equal(32, clone.Buffer.ByteLength);
        SameGraph.Assert(view, clone);
    }

    [Fact]
    [Requirement("K5", "K12")]
    public void KeepsTwoViewsOverOneBufferWhicheverComesFirst()
    {
        var buffer = new JsArrayBuffer(16);
        var first = new JsView(JsViewKind.Uint8Array, buffer, 4, 2);
        var message = new JsArray { first, new JsView(JsViewKind.Float64Array, buffer), buffer, first };

        var clone = CloneOf.Value(message);
        ((JsView)clone[0]).Elements<byte>()[0] = 9;

        SameGraph.Assert(new JsArray { clone[2] }, new JsArray { ((JsView)CloneOf.Value(clone)[1]).Buffer });
        Assert.Same(clone[0], clone[3]);
        Assert.Same(clone[2], ((JsView)clone[0]).Buffer);
        Assert.Same(clone[2], ((JsView)clone[1]).Buffer);
        Assert.Equal(9, ((JsArrayBuffer)clone[2]).Bytes[4]);
    }

    [Fact]
    [Requirement("K5")]
    public void KeepsAViewTrackingTheLengthOfAResizableBuffer()
    {
        var buffer = new JsArrayBuffer(8, maxByteLength: 32);
        var views = new JsArray { new JsView(JsViewKind.Uint16Array, buffer, 4), new JsView(JsViewKind.Uint16Array, buffer, 4, 2) };
        var clone = CloneOf.Value(views);
        var (tracking, fixedLength) = ((JsView)clone[0], (JsView)clone[1]);

        ((JsArrayBuffer)tracking.Buffer).Resize(17);

        Assert.Equal((6, 2), (tracking.Length, fixedLength.Length));
        Assert.True(tracking.IsLengthTracking);
        Assert.False(fixedLength.IsLengthTracking);
    }

    [Fact]
    [Requirement("K5")]
    public void RefusesAViewThatLiesOutsideItsBuffer()
    {
        var buffer = new JsArrayBuffer(8, maxByteLength: 8);
        var view = new JsView(JsViewKind.Uint8Array, buffer, 4, 4);
        var tracking = new JsView(JsViewKind.Uint8Array, buffer, 4);
        buffer.Resize(7);

        Assert.True(view.IsOutOfBounds);
        Assert.Equal((0, 0), (view.ByteOffset, view.Length));
        var error = Assert.Throws<DomException>(() => CloneOf.Value(new JsArray { 1, view }));
        Assert.Equal("$[1] cannot be cloned: it is a Uint8Array that lies outside its buffer.", error.Message);
        Assert.Equal(3, CloneOf.Value(tracking).Length);

        buffer.Resize(3);
        Assert.Throws<DomException>(() => CloneOf.Value(tracking));
    }

    [Fact]
    [Requirement("K5")]
    public void RefusesAViewOverADetachedBuffer()
    {
        var buffer = new JsArrayBuffer(8);
        var view = new JsView(JsViewKind.DataView, buffer);
        StructuredSerializer.Serialize(JsNull.Value, [buffer]);

        Assert.True(view.IsOutOfBounds);
        Assert.Throws<DomException>(() => CloneOf.Value(view));
    }

    [Theory]
    [InlineData(JsViewKind.Int16Array, 1, 1)]
    [InlineData(JsViewKind.Int16Array, 0, 6)]
    [InlineData(JsViewKind.Int32Array, 0, null)]
    [InlineData(JsViewKind.Uint8Array, 11, null)]
    [InlineData(JsViewKind.Uint8Array, -1, null)]
    [InlineData(JsViewKind.Uint8Array, 0, -1)]
    public void RefusesToMakeAViewThatDoesNotFit(JsViewKind kind, int byteOffset, int? length) =>
        Assert.Throws<ArgumentException>(() => new JsView(kind, new JsArrayBuffer(10), byteOffset, length));
}
