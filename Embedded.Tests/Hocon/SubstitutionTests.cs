using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>What <c>${x}</c> and <c>${?x}</c> stand for.</summary>
public sealed class SubstitutionTests
{
    [Theory]
    [InlineData("a = 1, b = ${a}", "{a:1,b:1}")]
    [InlineData("b = ${a}, a = 1", "{a:1,b:1}")]
    [InlineData("b = ${a}, a = 1, a = 2", "{a:2,b:2}")]
    [InlineData("b = ${a.x}, a { x = [{y = 2}] }", "{a:{x:[{y:2}]},b:[{y:2}]}")]
    [InlineData("b = <${a}>, a = 1", "{a:1,b:<1>}")]
    [InlineData("b = \"p \"${a}\" s\", a = 1", "{a:1,b:p 1 s}")]
    [InlineData("b = ${a} [3], a = [1, 2]", "{a:[1,2],b:[1,2,3]}")]
    [InlineData("b = ${a} {y = 2}, a {x = 1, y = 1}", "{a:{x:1,y:1},b:{x:1,y:2}}")]
    [InlineData("b = [${a}, ${a}], a = 1", "{a:1,b:[1,1]}")]
    [InlineData("b = ${a}, a = null", "{a:null,b:null}")]
    [InlineData("b = ${\"x.y\"}, \"x.y\" = 1", "{b:1,x.y:1}")]
    [InlineData("a = 1, b { a = 2, c = ${a} }", "{a:1,b:{a:2,c:1}}")]
    public void StandForTheFinalValueOfTheirPath(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [Theory]
    [InlineData("b = ${?missing}", "{}")]
    [InlineData("b = 1, b = ${?missing}", "{b:1}")]
    [InlineData("b = ${?missing}x", "{b:x}")]
    [InlineData("b = ${?missing}${?too}", "{}")]
    [InlineData("b = [${?missing}, 1]", "{b:[1]}")]
    [InlineData("b = ${?missing} [1]", "{b:[1]}")]
    [InlineData("b = ${?missing} {x = 1}", "{b:{x:1}}")]
    [InlineData("b = ${?a.x}, a = 1", "{a:1}")]
    public void LeaveNothingWhereAnOptionalOneHasNoTarget(string document, string expected) =>
        Assert.Equal(expected, Documents.Show(document));

    [Fact]
    public void MustHaveATargetUnlessTheyAreOptional() => Assert.Throws<HoconParserException>(() => HoconParser.Parse("b = ${missing}"));

    [Fact]
    public void AreNotEvaluatedWhereALaterValueHidesThem() => Assert.Equal("{a:42}", Documents.Show("a = ${missing}, a = 42"));

    [Fact]
    public void TakeTheEnvironmentWhereTheDocumentHasNothing()
    {
        var home = Environment.GetEnvironmentVariable("PATH");
        Assert.NotNull(home);
        Assert.Equal(home, HoconParser.Parse("a = ${PATH}").GetString("a"));
        Assert.Equal(home, HoconParser.Parse("a = ${?PATH}").GetString("a"));
    }

    [Fact]
    public void PreferTheDocumentToTheEnvironment() => Assert.Equal("mine", HoconParser.Parse("a = ${PATH}, PATH = mine").GetString("a"));

    [Theory]
    [InlineData("bar { foo = 42, baz = ${bar.foo} }", "{bar:{baz:42,foo:42}}")]
    [InlineData("bar { foo = 42, baz = ${bar.foo} }, bar { foo = 43 }", "{bar:{baz:43,foo:43}}")]
    [InlineData("bar { a = ${foo.d}, b = 1 }, bar.b = 3, foo { c = ${bar.b}, d = 2 }, foo.d = 4", "{bar:{a:4,b:3},foo:{c:3,d:4}}")]
    [InlineData("a = {b = 1}, c = ${a} {d = 2}, a.b = 3", "{a:{b:3},c:{b:3,d:2}}")]
    public void MayReferToANeighbourInTheSameObject(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [EmbeddedFact("Hocon 2.0.4 drops the blank.")]
    public void KeepTheBlanksBetweenThem() => Assert.Equal("{a:1 2,b:1,c:2}", Documents.Show("a = ${b} ${c}, b = 1, c = 2"));

    [Theory]
    [InlineData("a = ${b")]
    [InlineData("a = $b")]
    [InlineData("a = $ {b}")]
    public void MustBeWrittenWhole(string document) => Assert.Throws<HoconParserException>(() => HoconParser.Parse(document));
}
