using System.Numerics;
using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

public sealed class BinaryFormTests
{
    public static TheoryData<string, JsValue> Layouts => new()
    {
        { "01", JsUndefined.Value },
        { "02", JsNull.Value },
        { "03", false },
        { "04", true },
        { "85", 5 },
        { "FF", 127 },
        { "058002", 128 },
        { "0501", -1 },
        { "05FFFFFFFF0F", int.MinValue },
        { "060000000000000080", -0.0 },
        { "06000000000000F87F", double.NaN },
        { "06000000000000E041", 2147483648.0 },
        { "0700", BigInteger.Zero },
        { "070101", BigInteger.One },
        { "08020001", new BigInteger(-256) },
        { "40", "" },
        { "45 68656C6C6F", "hello" },
        { "41 E9", "\u00e9" },
        { "0A 01 AC20", "\u20ac" },
        { "09 40" + string.Concat(Enumerable.Repeat("78", 64)), new string('x', 64) },
        { "10 04", new JsWrapperObject(true) },
        { "11 0000000000001440", new JsDate(5) },
        { "11 000000000000F87F", new JsDate(double.NaN) },
        { "12 41 61 41 67", new JsRegExp("a", "g") },
        { "13 02 0102", new JsArrayBuffer([1, 2]) },
        { "14 01 08 01", new JsArrayBuffer([1], maxByteLength: 8) },
        { "16 02 01 01 13 02 0102", new JsView(JsViewKind.Uint8Array, new JsArrayBuffer([1, 2]), 1) },
        { "16 82 01 14 02 04 0102", new JsView(JsViewKind.Uint8Array, new JsArrayBuffer([1, 2], maxByteLength: 4), 1) },
        { "17 81 41 61 00", new JsMap { [1] = "a" } },
        { "18 81 00", new JsSet { 1 } },
        { "19 05 41 6D 01", new JsError(JsErrorType.TypeError, "m") },
        { "1A 41 6E 41 6D 01", new JsDomException("n", "m") },
        { "1A 41 6E 41 6D 41 73", new JsDomException("n", "m", "s") },
        { "1D 41 74 01 02 0102", new JsBlob("t", new byte[] { 1, 2 }) },
        { "1D 40 41 6E 85 00", new JsBlob("", default, "n", 5) },
        { "1E 01 02 01 0102030405060708", new JsImageData(1, 2, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, isDisplayP3: true) },
        { "1E 01 01 02 01020304", new JsImageData(1, 1, new byte[] { 1, 2, 3, 4 }, isBitmap: true) },
        { "1F", new JsFileList() },
        { "1B 03 81 0B 01 41 78 00", new JsArray { [0] = 1, [2] = "x" } },
        { "1C 41 69 85 41 73 45 68656C6C6F 00", new JsObject { ["i"] = 5, ["s"] = "hello" } },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void WritesWhatItsDocumentationSays(string hex, JsValue value) =>
        Assert.Equal("C1" + hex.Replace(" ", ""), Convert.ToHexString(StructuredSerializer.Serialize(value).Data.Span));

    [Fact]
    public void NumbersObjectsInTheOrderOfTheirTags()
    {
        var array = new JsArray();
        array.Add(array);
        array.Add(new JsObject { ["view"] = new JsView(JsViewKind.Uint8Array, new JsArrayBuffer(0)) });
        array.Add(array[1]["view"]);
        array.Add(((JsView)array[2]).Buffer);

        var record = StructuredSerializer.Serialize(array);

        Assert.Equal("C11B040C001C4476696577160200001300000C020C0300", Convert.ToHexString(record.Data.Span));
    }

    [Fact]
    public void WritesATransferredObjectAsItsPlaceInTheList()
    {
        var buffer = new JsArrayBuffer(8);
        var message = new JsArray { new JsView(JsViewKind.Uint8Array, buffer, 4), buffer };

        Assert.Equal("C11B02160204040D000D0000", Convert.ToHexString(StructuredSerializer.Serialize(message, [buffer]).Data.Span));
    }

    [Fact]
    public void KeepsTheLastValueOfANameThatComesTwiceInItsFirstPlace()
    {
        var record = new SerializedRecord(Convert.FromHexString("C11C416181416282416183" + "00"));

        var value = StructuredDeserializer.Deserialize(record, new TestReceiver());

        SameGraph.Assert(new JsObject { ["a"] = 3, ["b"] = 2 }, value);
    }
}
