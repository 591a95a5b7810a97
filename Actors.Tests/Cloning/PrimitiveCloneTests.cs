using System.Numerics;
using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class PrimitiveCloneTests
{
    [Fact]
    [Requirement("K1")]
    public void KeepsUndefinedNullAndBooleans()
    {
        Assert.Same(JsUndefined.Value, CloneOf.Value(JsUndefined.Value));
        Assert.Same(JsNull.Value, CloneOf.Value(JsNull.Value));
        Assert.Same(JsBoolean.True, CloneOf.Value(true));
        Assert.Same(JsBoolean.False, CloneOf.Value(false));
    }

    [Theory]
    [Requirement("K1")]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(-128)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(2147483648.0)]
    [InlineData(0.1)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void KeepsANumberToTheBit(double number) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(CloneOf.Value(number).AsNumber()));

    [Fact]
    [Requirement("K1")]
    public void KeepsNotANumber() => Assert.True(double.IsNaN(CloneOf.Value(double.NaN).AsNumber()));

    [Theory]
    [Requirement("K1")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("255")]
    [InlineData("256")]
    [InlineData("-340282366920938463463374607431768211456")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    public void KeepsABigInt(string digits) =>
        Assert.Equal(BigInteger.Parse(digits), CloneOf.Value(BigInteger.Parse(digits)).AsBigInteger());

    [Theory]
    [Requirement("K1")]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("caf\u00e9 \u00ff")]
    [InlineData("\u0100")]
    [InlineData("nul \0 inside")]
    [InlineData("\ud83d\ude00")]
    [InlineData("a lone high \ud83d surrogate and a lone low \ude00 one")]
    public void KeepsTheCodeUnitsOfAString(string text) => Assert.Equal(text, CloneOf.Value(text).AsString());

    [Theory]
    [Requirement("K1")]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void KeepsStringsAroundEveryLengthAtWhichTheirFormChanges(int length)
    {
        var latin = new string('\u00e9', length);
        var wide = new string('x', length - 1) + '\u20ac';

        Assert.Equal(latin, CloneOf.Value(latin).AsString());
        Assert.Equal(wide, CloneOf.Value(wide).AsString());
    }

    [Fact]
    [Requirement("K1", "K11")]
    public void RefusesASymbol()
    {
        var error = Assert.Throws<Errors.DomException>(() => CloneOf.Value(new JsOpaque("a symbol")));

        Assert.Equal("$ cannot be cloned: it is a symbol.", error.Message);
    }

    [Fact]
    [Requirement("K2")]
    public void KeepsWrapperObjectsAsNewWrapperObjects()
    {
        var values = new JsArray
        {
            new JsWrapperObject(true), new JsWrapperObject(-0.0), new JsWrapperObject(new BigInteger(7)), new JsWrapperObject("text"),
        };

        SameGraph.Assert(values, CloneOf.Value(values));
    }
}
