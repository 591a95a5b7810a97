using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>What becomes of a key that is assigned more than once, and of values that stand side by side.</summary>
public sealed class MergingTests
{
    [Theory]
    [InlineData("a = 1, a = 2", "{a:2}")]
    [InlineData("\"a\" = 1, a = 2", "{a:2}")]
    [InlineData("a { b = 1 }, a { c = 2 }", "{a:{b:1,c:2}}")]
    [InlineData("a { b { c = 1 } }, a.b.c = 2, a.b.d = 3", "{a:{b:{c:2,d:3}}}")]
    [InlineData("a { b = 1 }, a = 2", "{a:2}")]
    [InlineData("a = 2, a { b = 1 }", "{a:{b:1}}")]
    [InlineData("a { b = 1 }, a = null, a { c = 2 }", "{a:{c:2}}")]
    [InlineData("a = [1], a = [2]", "{a:[2]}")]
    public void LetsTheLaterValueWinAndMergesObjects(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [Theory]
    [InlineData("a += 1, a += 2", "{a:[1,2]}")]
    [InlineData("a = [1], a += 2", "{a:[1,2]}")]
    [InlineData("a { b = [x] }, a.b += y", "{a:{b:[x,y]}}")]
    public void AppendsToAList(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [Fact]
    public void RefusesToAppendToText() => Assert.Throws<HoconParserException>(() => HoconParser.Parse("a = 1, a += 2"));

    [Theory]
    [InlineData("a = [1] [2, 3]", "{a:[1,2,3]}")]
    [InlineData("a = {x:1} {y:2}", "{a:{x:1,y:2}}")]
    [InlineData("a = {x:1} {x:2}", "{a:{x:2}}")]
    [InlineData("a = {x:{p:1}} {x:{q:2}}", "{a:{x:{p:1,q:2}}}")]
    public void JoinsListsAndObjects(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [Theory]
    [InlineData("a = [1] {x:1}")]
    [InlineData("a = [1] x")]
    [InlineData("a = {x:1} y")]
    [InlineData("a = ${b}x, b = {y:1}")]
    [InlineData("a = ${b}x, b = [1]")]
    public void RefusesToJoinDifferentForms(string document) => Assert.Throws<HoconParserException>(() => HoconParser.Parse(document));

    [Fact]
    public void ReadsAnObjectWithNumericKeysAsAList() =>
        Assert.Equal(["x", "y", "z"], HoconParser.Parse("a { 2 = z, 0 = x, 1 = y }").GetStringList("a"));
}
