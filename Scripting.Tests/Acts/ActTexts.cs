using Messaging.Scripting.Acts;

namespace Messaging.Scripting.Tests.Acts;

public sealed class ActTexts
{
    [Theory]
    [InlineData("click button", "button")]
    [InlineData("  click   form > button.send ", "form > button.send")]
    [InlineData("click \"form button\"", "form button")]
    [InlineData("click [name=\"a b\"]", "[name=\"a b\"]")]
    [InlineData("click div[title='x y'] p", "div[title='x y'] p")]
    public void ClickTakesTheRestAsItsSelector(string text, string selector) => Assert.Equal(new ClickAct(selector), PageAct.Parse(text));

    [Theory]
    [InlineData("type .message-box \"hello\"", ".message-box", "hello")]
    [InlineData("type .a word", ".a", "word")]
    [InlineData("type form .a \"two words\"", "form .a", "two words")]
    [InlineData("type input[name=\"a b\"] 'it is \"quoted\"'", "input[name=\"a b\"]", "it is \"quoted\"")]
    [InlineData("type .a \"a \\\"b\\\" \\\\ c\"", ".a", "a \"b\" \\ c")]
    [InlineData("type .a \"\"", ".a", "")]
    public void TypeTakesTheLastWordAsItsText(string text, string selector, string typed) => Assert.Equal(new TypeAct(selector, typed), PageAct.Parse(text));

    [Theory]
    [InlineData("wait 250ms", 250)]
    [InlineData("wait 2s", 2000)]
    [InlineData("wait 1.5s", 1500)]
    public void WaitTakesATime(string text, int milliseconds) => Assert.Equal(new WaitAct(TimeSpan.FromMilliseconds(milliseconds)), PageAct.Parse(text));

    [Fact]
    public void InLeadsIntoFrames()
    {
        Assert.Equal(new FrameAct("iframe", new ClickAct("button")), PageAct.Parse("in iframe click button"));
        Assert.Equal(
            new FrameAct("div iframe", new FrameAct("#inner", new TypeAct("input", "x"))),
            PageAct.Parse("in \"div iframe\" in #inner type input x"));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("clikc button", "'clikc'")]
    [InlineData("click", "what to click")]
    [InlineData("type .a", "a field and a text")]
    [InlineData("wait", "wait 250ms")]
    [InlineData("answer", "ok, cancel or a text")]
    [InlineData("answer Ada Lovelace", "a text in quotes")]
    [InlineData("wait soon", "wait 250ms")]
    [InlineData("wait -5ms", "wait 250ms")]
    [InlineData("wait 5", "wait 250ms")]
    [InlineData("in iframe wait 5ms", "without in")]
    [InlineData("in", "in which frame")]
    [InlineData("in iframe", "what to do there")]
    [InlineData("type .a \"open", "opens a quote")]
    [InlineData("type .a \"ends in \\", "opens a quote")]
    public void MistakesAreNamedInOneLine(string text, string part)
    {
        var message = Assert.Throws<ActFormatException>(() => PageAct.Parse(text)).Message;
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("click form > button")]
    [InlineData("type .a \"two \\\"words\\\"\"")]
    [InlineData("in iframe click button")]
    [InlineData("answer ok")]
    [InlineData("answer cancel")]
    [InlineData("answer \"Ada \\\"L\\\"\"")]
    public void AnActIsShownAsItCanBeWritten(string text) => Assert.Equal(PageAct.Parse(text), PageAct.Parse(PageAct.Parse(text).ToString()));
}
