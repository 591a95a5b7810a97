using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>How text is written: bare, in quotes, in triple quotes, and joined from parts.</summary>
public sealed class StringTests
{
    [Theory]
    [InlineData("a = x y  z", "x y  z")]
    [InlineData("a =   x  ", "x")]
    [InlineData("a = foo/bar.baz-1_2", "foo/bar.baz-1_2")]
    [InlineData("a = x+y", "x+y")]
    [InlineData("a = 10 s", "10 s")]
    [InlineData("a = true false", "true false")]
    [InlineData("a = \"x\"", "x")]
    [InlineData("a = \"x y\"  z", "x y  z")]
    [InlineData("a = x \"y\" z", "x y z")]
    [InlineData("a = \"b\"c", "bc")]
    [InlineData("a = \"\"", "")]
    [InlineData("a = \"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041\\u00e9\"", "\" \\ / \b \f \n \r \t A\u00e9")]
    [InlineData("a = \"\"\"x\ny \"z\" \"\"\"", "x\ny \"z\" ")]
    [InlineData("a = \"\"\"\"\"\"", "")]
    public void ReadsText(string document, string expected) => Assert.Equal(expected, HoconParser.Parse(document).GetString("a"));

    [EmbeddedFact("Hocon 2.0.4 reads escapes here too.")]
    public void KnowsNoEscapesInTripleQuotes() => Assert.Equal("\\n", HoconParser.Parse("a = \"\"\"\\n\"\"\"").GetString("a"));

    [EmbeddedFact("Hocon 2.0.4 refuses it.")]
    public void KeepsQuotesBeforeTheLastThreeOfATripleQuotedString() =>
        Assert.Equal("x\"\"", HoconParser.Parse("a = \"\"\"x\"\"\"\"\"").GetString("a"));

    [Fact]
    public void CountsTheNoBreakSpaceAsWhitespace() => Assert.Equal("x", HoconParser.Parse("a =\u00a0x\u00a0").GetString("a"));

    [Fact]
    public void SkipsAByteOrderMark() => Assert.Equal("{a:1}", Documents.Show("\ufeffa = 1"));

    [Theory]
    [InlineData("a = null", null)]
    [InlineData("a = \"null\"", "null")]
    public void TellsNullFromTheTextNull(string document, string? expected) =>
        Assert.Equal(expected, HoconParser.Parse(document).GetString("a"));

    [Theory]
    [InlineData("a = \"x")]
    [InlineData("a = \"\"\"x\"")]
    [InlineData("a = \"\\q\"")]
    [InlineData("a = \"\\u00g0\"")]
    [InlineData("a = x*y")]
    [InlineData("a = x@y")]
    [InlineData("a = x&y")]
    [InlineData("a = x!y")]
    [InlineData("a = x?y")]
    [InlineData("a = x^y")]
    [InlineData("a = `x`")]
    [InlineData("a = x\\y")]
    [InlineData("a = $x")]
    public void RefusesOpenStringsWrongEscapesAndReservedCharacters(string document) =>
        Assert.Throws<HoconParserException>(() => HoconParser.Parse(document));

    [EmbeddedFact("Hocon 2.0.4 takes it.")]
    public void RefusesALineBreakInASingleQuotedString() => Assert.Throws<HoconParserException>(() => HoconParser.Parse("a = \"x\ny\""));

    [EmbeddedFact("Hocon 2.0.4 leaves the null out.")]
    public void WritesNullAsTextWhenItIsJoinedToText() => Assert.Equal("null x", HoconParser.Parse("a = null x").GetString("a"));
}
