using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class DateAndRegExpCloneTests
{
    [Theory]
    [Requirement("K3")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_790_000_000_123)]
    [InlineData(8.64e15)]
    [InlineData(-8.64e15)]
    [InlineData(double.NaN)]
    public void KeepsTheTimeValueOfADate(double timeMs) => Assert.Equal(timeMs, CloneOf.Value(new JsDate(timeMs)).TimeMs);

    [Fact]
    public void MakesADateInvalidBeyondItsRangeAndCutsFractions()
    {
        Assert.False(new JsDate(8.64e15 + 1).IsValid);
        Assert.False(new JsDate(double.NegativeInfinity).IsValid);
        Assert.Equal(-1, new JsDate(-1.9).TimeMs);
        Assert.False(double.IsNegative(new JsDate(-0.5).TimeMs));
    }

    [Fact]
    public void TakesADateFromAnInstantInAnyOffset() =>
        Assert.Equal(1_000, new JsDate(new DateTimeOffset(1970, 1, 1, 2, 0, 1, TimeSpan.FromHours(2))).TimeMs);

    [Fact]
    [Requirement("K3")]
    public void KeepsSourceAndFlagsOfARegExp()
    {
        var clone = CloneOf.Value(new JsRegExp("a/b\u2028\ud800", "gimsuy"));

        Assert.Equal(("a/b\u2028\ud800", "gimsuy"), (clone.Source, clone.Flags));
    }

    [Theory]
    [InlineData("gg")]
    [InlineData("uv")]
    [InlineData("x")]
    public void RefusesFlagsThatNoRegExpHas(string flags) => Assert.Throws<ArgumentException>(() => new JsRegExp("a", flags));
}
