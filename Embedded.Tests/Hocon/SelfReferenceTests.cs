using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Fields whose value refers, directly or on a way round, to themselves.</summary>
public sealed class SelfReferenceTests
{
    [Theory]
    [InlineData("a = 1, a = ${a}2", "{a:12}")]
    [InlineData("a = 1, a = ${a}2, a = ${a}3", "{a:123}")]
    [InlineData("path = \"x:y\", path = ${path}\":z\"", "{path:x:y:z}")]
    [InlineData("path = [a], path = ${path} [b], path = ${path} [c]", "{path:[a,b,c]}")]
    [InlineData("a { x = [1] }, a.x = ${a.x} [2]", "{a:{x:[1,2]}}")]
    [InlineData("a = ${?a}foo", "{a:foo}")]
    [InlineData("a = ${?a}", "{}")]
    [InlineData("a { x = 1 }, a = ${a} { y = 2 }", "{a:{x:1,y:2}}")]
    [InlineData("foo { a { c = 1 } }, foo = ${foo.a}, foo { a = 2 }", "{foo:{a:2,c:1}}")]
    public void SeeTheValueBefore(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [Theory]
    [InlineData("a = ${a}")]
    [InlineData("a = ${a}x")]
    [InlineData("a = ${b}, b = ${a}")]
    [InlineData("a = ${b}, b = ${c}, c = ${a}")]
    [InlineData("a { b = ${a} }")]
    [InlineData("a = [${a}]")]
    [InlineData("a { b = ${c} }, c { d = ${a} }")]
    public void AreRefusedWhenThereIsNoneBefore(string document) => Assert.Throws<HoconParserException>(() => HoconParser.Parse(document));

    [EmbeddedTheory("Hocon 2.0.4 refuses cycles of optional substitutions, and objects that refer to what they are merged into.")]
    [InlineData("a = ${?b}, b = ${?a}", "{}")]
    [InlineData("a = ${b}, b = {c: ${a.d}, d: 1}", "{a:{c:1,d:1},b:{c:1,d:1}}")]
    [InlineData("t {inner = ${u}}, u {v = 1}, w = ${t} {inner {t2 = ${t}}}", "{t:{inner:{v:1}},u:{v:1},w:{inner:{t2:{inner:{v:1}},v:1}}}")]
    public void AreNoCycleAsLongAsEveryValueCanBeFound(string document, string expected) =>
        Assert.Equal(expected, Documents.Show(document));

    [Fact]
    public void FallBackToTheEnvironmentLikeAnyOther() =>
        Assert.Equal(Environment.GetEnvironmentVariable("PATH") + ":/more",
            HoconParser.Parse("PATH = ${PATH}\":/more\"").GetString("PATH"));
}
