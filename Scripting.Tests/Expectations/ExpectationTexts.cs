using Messaging.Scripting.Expectations;

namespace Messaging.Scripting.Tests.Expectations;

public sealed class ExpectationTexts
{
    [Theory]
    [InlineData("text p#out = \"done\"")]
    [InlineData("text p > em != \"a \\\"b\\\"\"")]
    [InlineData("value input[name=\"a b\"] contains \"x\"")]
    [InlineData("count li = 3")]
    [InlineData("in iframe in \"div iframe\" text p lacks \"x\"")]
    [InlineData("console contains \"ready\"")]
    [InlineData("console != \"\"")]
    [InlineData("lost OriginMismatch = 1")]
    [InlineData("no message lost")]
    [InlineData("no message waiting")]
    [InlineData("no script error")]
    [InlineData("no console error")]
    [InlineData("no port open")]
    [InlineData("no resource missing")]
    public void AnExpectationReadsAsItIsWritten(string text) => Assert.Equal(text, Expectation.Parse(text).ToString());

    [Theory]
    [InlineData("", "does not say what is expected")]
    [InlineData("in iframe", "does not say what is expected")]
    [InlineData("text p", "needs a selector, a comparison")]
    [InlineData("text p is \"x\"", "compares by 'is'")]
    [InlineData("count li contains 3", "a whole number")]
    [InlineData("count li = three", "a whole number")]
    [InlineData("in iframe console = \"x\"", "an element only")]
    [InlineData("console contains a b", "one text, in quotes")]
    [InlineData("lost Somewhere = 1", "there are ReceiverClosed")]
    [InlineData("lost 3 = 1", "there are ReceiverClosed")]
    [InlineData("lost Doomed 1", "a whole number")]
    [InlineData("no mistake", "names nothing")]
    [InlineData("no", "names nothing")]
    [InlineData("teXt p = \"x\"", "begins with 'teXt'")]
    [InlineData("text p = \"x", "opens a quote")]
    public void MistakesAreNamedInOneLine(string text, string part)
    {
        var message = Assert.Throws<ExpectationFormatException>(() => Expectation.Parse(text)).Message;
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData(Comparison.Equal, "b", true)]
    [InlineData(Comparison.Equal, "bc", false)]
    [InlineData(Comparison.Contains, "c", true)]
    [InlineData(Comparison.Contains, "d", false)]
    [InlineData(Comparison.Different, "b", false)]
    [InlineData(Comparison.Different, "bc", true)]
    [InlineData(Comparison.Lacks, "c", false)]
    [InlineData(Comparison.Lacks, "d", true)]
    public void OfLinesOneMustBeOrAllMustNot(Comparison comparison, string wanted, bool holds) =>
        Assert.Equal(holds, comparison.Holds(["a", "b", "abc"], wanted));
}
