using System.Numerics;
using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

public sealed class ValueModelTests
{
    [Fact]
    public void ReadsLikeAScriptThroughNestedObjects()
    {
        JsValue message = new JsObject { ["player"] = new JsObject { ["name"] = "Ada", ["scores"] = new JsArray { 1, 2.5 } } };

        Assert.Equal("Ada", message["player"]["name"].AsString());
        Assert.Equal(2.5, message["player"]["scores"][1].AsNumber());
        Assert.Equal(2, message["player"]["scores"]["length"].AsInt32());
        Assert.True(message["nobody"]["name"].IsUndefined);
        Assert.True(message["player"]["scores"][9].IsUndefined);
    }

    [Fact]
    public void ConvertsPrimitivesBothWays()
    {
        JsValue[] values = [true, 5, 1.5, "text", new BigInteger(7), (string?)null];

        Assert.True(values[0].AsBoolean());
        Assert.Equal(5, values[1].AsInt32());
        Assert.Equal(1.5, values[2].AsNumber());
        Assert.Equal("text", values[3].AsString());
        Assert.Equal(7, values[4].AsBigInteger());
        Assert.True(values[5].IsNull);
        Assert.Equal("wrapped", new JsWrapperObject("wrapped").AsString());
    }

    [Fact]
    public void SaysWhatAValueIsThatIsNotWhatWasExpected()
    {
        var failure = Assert.Throws<InvalidCastException>(() => ((JsValue)1.5).AsInt32());

        Assert.Equal("Expected a whole number of 32 bits, but the value is 1.5 (kind Number).", failure.Message);
        Assert.Throws<InvalidCastException>(() => new JsObject().AsString());
    }

    [Fact]
    public void RefusesToSetAPropertyOfWhatHasNone()
    {
        Assert.Throws<InvalidOperationException>(() => ((JsValue)5)["name"] = 1);
        Assert.Throws<InvalidOperationException>(() => new JsDate(0)["name"] = 1);
    }

    [Fact]
    public void WritesElementsByNumberAndByName()
    {
        var array = new JsArray { ["2"] = "c", [0] = "a" };

        Assert.Equal(["0", "2"], array.PropertyNames);
        Assert.Equal(3u, array.Length);
        Assert.True(array.Delete("0"));
        Assert.False(array.HasOwn("0"));
        Assert.False(array.Delete("0"));
    }

    [Fact]
    public void ShortensAndLengthensArrays()
    {
        var array = new JsArray { 1, 2, 3 };
        array[1_000_000] = "far";
        array.Length = 2;
        array.Length = 4;

        Assert.Equal(["0", "1"], array.PropertyNames);
        Assert.Equal([1, 2, JsUndefined.Value, JsUndefined.Value], array);
    }

    [Fact]
    public void FillsTheGapBetweenScatteredElements()
    {
        var array = new JsArray();
        for (uint i = 1_001; i <= 1_100; i++)
            array[i] = (int)i;
        for (uint i = 0; i <= 1_000; i++)
            array[i] = (int)i;

        Assert.Equal(1_101u, array.Length);
        Assert.Equal(Enumerable.Range(0, 1_101), array.Select(element => element.AsInt32()));
    }

    [Fact]
    public void RefusesAnIndexThatNoArrayHas() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsArray()[uint.MaxValue] = 1);

    [Fact]
    public void ReplacesAGetterByAssignment()
    {
        var plain = new JsObject();
        plain.DefineGetter("x", () => throw new InvalidOperationException());
        plain["x"] = 5;

        Assert.Equal(5, plain["x"].AsInt32());
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1.0, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.0000001, "1e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(0.1, "0.1")]
    [InlineData(100.0, "100")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void ShowsANumberAsAScriptDoes(double number, string text) => Assert.Equal(text, ((JsValue)number).ToString());

    [Fact]
    public void ShowsValuesOnOneLine()
    {
        var cyclic = new JsObject { ["i"] = 1, ["two words"] = "hello" };
        cyclic["self"] = new JsArray { cyclic };
        cyclic.DefineGetter("g", () => throw new InvalidOperationException("must not run"));

        Assert.StartsWith("{ i: 1, \"two words\": \"hello\", self: [{ i: 1,", cyclic.ToString());
        Assert.Equal("[1, <2 empty>, \"x\", named: null]", new JsArray { [0] = 1, [3] = "x", ["named"] = JsNull.Value }.ToString());
        Assert.Equal("Map { \"k\" => 1n }", new JsMap { ["k"] = new BigInteger(1) }.ToString());
        Assert.Equal("Set {}", new JsSet().ToString());
        Assert.Equal("TypeError: no", new JsError(JsErrorType.TypeError, "no").ToString());
        Assert.Equal("1970-01-01T00:00:00.005Z", new JsDate(5).ToString());
        Assert.Equal("Date(8640000000000000)", new JsDate(8.64e15).ToString());
        Assert.Equal("Uint8Array(3)", new JsView(JsViewKind.Uint8Array, new JsArrayBuffer(3)).ToString());
        Assert.Equal("\"a\\u0000\\\"b\\\\\"", ((JsValue)"a\0\"b\\").ToString());
    }

    [Fact]
    public void CutsALongPicture()
    {
        var picture = new JsArray(Enumerable.Range(0, 10_000).Select(i => (JsValue)i)).ToString();

        Assert.Equal(120, picture.Length);
        Assert.EndsWith("…", picture);
    }
}
