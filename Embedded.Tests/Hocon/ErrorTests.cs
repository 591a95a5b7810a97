using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>What a person reads who wrote something wrong.</summary>
public sealed class ErrorTests
{
    private const string Differs = "Hocon 2.0.4 words it otherwise, and counts its tokens rather than the characters.";

    [EmbeddedTheory(Differs)]
    [InlineData("a = 1\nb {\n  c = ]\n}", "line 3, column 7: a value is expected here, not ']'")]
    [InlineData("a = 1\n  b 2", "line 2, column 6: the key \"b 2\" must be followed by '=', ':', '+=' or '{', not by the end of the text")]
    [InlineData("a =\n", "line 2, column 1: a value is expected here, not the end of the text")]
    [InlineData("a = \"x\nb = 1",
        "line 1, column 5: this string has no closing quote on its line; a string of several lines needs triple quotes")]
    [InlineData("a = \"\"\"x", "line 1, column 5: this string has no closing triple quotes")]
    [InlineData("a = \"\\x\"", "line 1, column 7: a backslash must be followed by one of \" \\ / b f n r t u, not by 'x'")]
    [InlineData("a {\n b = 1", "line 1, column 3: this object has no closing '}'")]
    [InlineData("a = [1", "line 1, column 5: this list has no closing ']'")]
    [InlineData("a = http://x", "line 1, column 9: ':' cannot stand in a value unless it is in quotes")]
    [InlineData("a = 1 }", "line 1, column 7: '}' closes nothing")]
    [InlineData("a = [1 }", "line 1, column 8: after a list item, a comma, a new line or ']' is expected, not '}'")]
    [InlineData("a..b = 1", "line 1, column 1: a key has a dot with nothing on one side of it; an empty key is written \"\"")]
    [InlineData("a = 1\nb = x${c}",
        "line 2, column 6: ${c} refers to nothing: neither the document nor the environment has it; ${?c} would allow that")]
    [InlineData("a = ${b}, b = ${a}", "line 1, column 15: ${a} leads back to itself")]
    [InlineData("a = ${b", "line 1, column 8: the substitution must be closed by '}', but here is the end of the text")]
    [InlineData("a = $5", "line 1, column 6: '$' must be followed by '{', not by '5'; a '$' that is meant as such stands in quotes")]
    [InlineData("a = {b = 1} c", "line 1, column 13: an object and text cannot be joined to one value")]
    [InlineData("a = 1,, b = 2", "line 1, column 7: two commas without a field between them")]
    [InlineData(" ", "line 1, column 1: the text is empty; an empty object is written {}")]
    public void SaysWhereAndWhat(string document, string message) =>
        Assert.Equal(message, Assert.Throws<HoconParserException>(() => HoconParser.Parse(document)).Message);

    [EmbeddedFact(Differs)]
    public void CarriesLineAndColumnAsNumbers()
    {
        var problem = Assert.Throws<HoconParserException>(() => HoconParser.Parse("a = 1\nb {\n  c = ]\n}"));
        Assert.Equal((3, 7), (problem.LineNumber, problem.LinePosition));
    }

    [Fact]
    public void CarriesTheLineOfASubstitutionWithoutTarget() =>
        Assert.Equal(2, Assert.Throws<HoconParserException>(() => HoconParser.Parse("a = 1\nb = ${c}")).LineNumber);
}
