using System.Text;
using Embedded.Tests.Configuration;
using Hocon;

namespace Embedded.Tests.HoconDocuments;

/// <summary>Documents that are written to do harm end in an error, and soon.</summary>
public sealed class HostileDocumentTests
{
    private const string Differs = "Hocon 2.0.4 overflows the stack, or does not end.";

    [EmbeddedTheory(Differs)]
    [InlineData("{a:", "")]
    [InlineData("[", "]")]
    [InlineData("[{a:", "")]
    [InlineData("a {", "}")]
    public void NestingIsBounded(string opening, string closing)
    {
        var document = new StringBuilder().Insert(0, opening, 100_000).Insert(opening.Length * 100_000, closing,
            closing.Length == 0 ? 1 : 100_000).ToString();
        Refuses(document, "nest at most 256 deep");
    }

    [EmbeddedFact(Differs)]
    public void ThePathOfAKeyIsBounded() => Refuses(string.Join('.', Enumerable.Repeat("a", 100_000)) + " = 1", "nest at most 256 deep");

    [EmbeddedFact(Differs)]
    public void ThePathOfASubstitutionIsBounded() =>
        Refuses($"x = ${{?{string.Join('.', Enumerable.Repeat("a", 100_000))}}}", "nest at most 256 deep");

    [EmbeddedFact(Differs)]
    public void AChainOfSubstitutionsIsBounded() => Refuses(
        string.Join('\n', Enumerable.Range(0, 100_000).Select(i => $"a{i} = ${{a{i + 1}}}")), "wait for one another");

    [EmbeddedFact(Differs)]
    public void AnObjectThatContainsItselfIsRefused() => Refuses("a { b = ${a}, c = ${a} }", "contain itself");

    [EmbeddedTheory(Differs)]
    [InlineData("${a}${a}")]
    [InlineData("${a} ${a} [1]")]
    [InlineData("[${a}, ${a}]")]
    [InlineData("{ x = ${a}, y = ${a} }")]
    public void GrowthByRepetitionIsBounded(string repetition)
    {
        var document = new StringBuilder("a0 = ").AppendLine(repetition.Contains('[', StringComparison.Ordinal) ? "[x]" : "{}");
        if (repetition == "${a}${a}")
            document.Clear().AppendLine("a0 = xxxxxxxxxxxxxxxx");
        for (var i = 1; i <= 60; i++)
            document.Append($"a{i} = ").AppendLine(repetition.Replace("${a}", $"${{a{i - 1}}}", StringComparison.Ordinal));
        Refuses(document.ToString(), "expand to too much");
    }

    [EmbeddedFact(Differs)]
    public void GrowthByMergingIsBounded() => Refuses(
        "a0 = { x = 1 }\n" + Lines(60, i => $"a{i + 1} = ${{a{i}}} ${{a{i}}}"), "expand to too much");

    [EmbeddedFact(Differs)]
    public void MergingManyTimesWhatHasManyFieldsIsBounded()
    {
        var fields = Lines(10_000, i => $"k{i} = 1");
        var references = string.Join(' ', Enumerable.Repeat("${b}", 10_000));
        Refuses($"b {{\n{fields}\n}}\na = {references}", "expand to too much");
    }

    [EmbeddedFact(Differs)]
    public void LookingUpManyTimesWhatWasAssignedManyTimesIsBounded() => Refuses(
        Lines(20_000, _ => "a = ${?none}") + "\n" + Lines(20_000, i => $"b{i} = ${{?a}}"), "expand to too much");

    [EmbeddedFact(Differs)]
    public void NestingIsBoundedAcrossIncludes()
    {
        var nested = new StringBuilder().Insert(0, "a {", 100).Append("include \"x\"").Append('}', 100).ToString();
        var problem = Assert.Throws<HoconParserException>(() => HoconParser.Parse(nested, Documents.Named(("x", nested))));
        Assert.Contains("nest at most 256 deep", problem.Message, StringComparison.Ordinal);
    }

    [EmbeddedFact(Differs)]
    public void FieldsThatAllReferToOneAnotherAreBounded()
    {
        var all = string.Concat(Enumerable.Range(0, 30).Select(i => $"${{?a{i}}}"));
        Refuses(string.Join('\n', Enumerable.Range(0, 30).Select(i => $"a{i} = x{all}")), "expand to too much");
    }

    [Fact]
    public void ALongDocumentIsNoHostileOne()
    {
        var document = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"group{i % 100}.key{i} = ${{base}}-{i}")) + "\nbase = b";
        Assert.Equal("b-19999", HoconParser.Parse(document).GetString("group99.key19999"));
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static void Refuses(string document, string because) => Assert.Contains(
        because, Assert.Throws<HoconParserException>(() => HoconParser.Parse(document)).Message, StringComparison.Ordinal);
}
