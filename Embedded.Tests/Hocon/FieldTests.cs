using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>How fields are written: separators, comments, braces, keys.</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("a = 1", "{a:1}")]
    [InlineData("a : 1", "{a:1}")]
    [InlineData("{ a : 1 }", "{a:1}")]
    [InlineData("{ \"a\" : 1, \"b\" : [1, 2.5] }", "{a:1,b:[1,2.5]}")]
    [InlineData("a { b = 1 }", "{a:{b:1}}")]
    [InlineData("a\n{ b = 1 }", "{a:{b:1}}")]
    [InlineData("a =\n{ b = 1 }", "{a:{b:1}}")]
    [InlineData("a =\n[1]", "{a:[1]}")]
    [InlineData("a = 1, b = 2", "{a:1,b:2}")]
    [InlineData("a = 1\nb = 2", "{a:1,b:2}")]
    [InlineData("{ a = 1, }", "{a:1}")]
    [InlineData("a = [1, 2, ]", "{a:[1,2]}")]
    [InlineData("a = [1\n2, 3\n\n4]", "{a:[1,2,3,4]}")]
    [InlineData("{}", "{}")]
    [InlineData("[{a = 1}, {b = 2}]", "[{a:1},{b:2}]")]
    public void ReadsFieldsWithEverySeparator(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [EmbeddedTheory("Hocon 2.0.4 refuses lists of different types and commas that begin a line.")]
    [InlineData("[1, [2], {a = 3}]", "[1,[2],{a:3}]")]
    [InlineData("{ \"a\" : [1, \"x\", true, null, [], {}] }", "{a:[1,x,true,null,[],{}]}")]
    [InlineData("a = 1\n\n , \n b = 2", "{a:1,b:2}")]
    public void ReadsFieldsAndListsOfAnyKind(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [Fact]
    public void IgnoresCommentsOfBothKinds() =>
        Assert.Equal("{a:1,b:2,c:[3,4]}", Documents.Show("# one\na = 1 # two\n// three\nb = 2 // four\nc = [3 # five\n// six\n4]"));

    [Fact]
    public void LeavesCommentSignsInQuotesAlone() => Assert.Equal("{a:# x // y}", Documents.Show("a = \"# x // y\""));

    [Theory]
    [InlineData("a.b.c = 1", "{a:{b:{c:1}}}")]
    [InlineData("a.\"b.c\".d = 1", "{a:{b.c:{d:1}}}")]
    [InlineData("a b c = 1", "{a b c:1}")]
    [InlineData("a-b_c = 1", "{a-b_c:1}")]
    [InlineData("1.5 = x", "{1:{5:x}}")]
    [InlineData("true = 1", "{true:1}")]
    [InlineData("\"include\" = 1", "{include:1}")]
    public void ReadsKeysAsPaths(string document, string expected) => Assert.Equal(expected, Documents.Show(document));

    [EmbeddedFact("Hocon 2.0.4 ends with an ArgumentNullException.")]
    public void AllowsAnEmptyKeyInQuotes() => Assert.Equal("{:1}", Documents.Show("\"\" = 1"));

    [Theory]
    [InlineData("a = 1,, b = 2")]
    [InlineData("a = [1,, 2]")]
    [InlineData("a = [, 1]")]
    [InlineData("{, a = 1}")]
    [InlineData("a")]
    [InlineData("a b")]
    [InlineData("}")]
    [InlineData("{ a = 1 }}")]
    [InlineData("a = 1 }")]
    [InlineData("")]
    [InlineData("  \n ")]
    public void RefusesWhatIsNoField(string document) => Assert.Throws<HoconParserException>(() => HoconParser.Parse(document));

    [EmbeddedTheory("Hocon 2.0.4 takes these, loses a part of them, or ends with another exception.")]
    [InlineData("a = 1 b = 2")]
    [InlineData("a =")]
    [InlineData("a =\nb = 1")]
    [InlineData("a..b = 1")]
    [InlineData(".a = 1")]
    [InlineData("a. = 1")]
    [InlineData("{")]
    [InlineData("a = [")]
    [InlineData("a = {")]
    [InlineData("{ a = 1 } b")]
    [InlineData("a = x:y")]
    [InlineData("a = http://x")]
    [InlineData("include = 1")]
    public void RefusesWhatTheSpecificationRefuses(string document) =>
        Assert.Throws<HoconParserException>(() => HoconParser.Parse(document));
}
