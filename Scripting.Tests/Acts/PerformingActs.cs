using Messaging.Scripting.Acts;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Acts;

public sealed class PerformingActs
{
    [Fact]
    public void TypingReplacesTheTextKeyByKeyAndChangesAtTheEnd() => Browser.WithPage(
        "<input value=old><script>const i = document.querySelector('input'); for (const t of ['focus', 'keydown', 'input', 'keyup', 'change']) i.addEventListener(t, e => console.log(t, e.key ?? e.data ?? '', i.value, e.isTrusted))</script>",
        (browser, window) =>
        {
            browser.Do(window, "type input \"ab\"");
            Assert.Equal(
                [
                    "focus  old true", "keydown a old true", "input a a true", "keyup a a true",
                    "keydown b a true", "input b ab true", "keyup b ab true", "change  ab true",
                ],
                browser.Console);
        });

    [Fact]
    public void AnActActivatesTheDocumentForAWhile() => Browser.WithPage(
        "<button>Go</button><script>const tell = () => console.log(navigator.userActivation.isActive, navigator.userActivation.hasBeenActive); tell(); document.querySelector('button').onclick = () => { tell(); setTimeout(tell, 5001) }</script>",
        (browser, window) =>
        {
            browser.Do(window, "click button");
            browser.Wait(TimeSpan.FromSeconds(6));
            Assert.Equal(["false false", "true true", "false true"], browser.Console);
        });

    [Fact]
    public void AKeyThatIsCanceledTypesNothing() => Browser.WithPage(
        "<textarea></textarea><script>document.querySelector('textarea').onkeydown = e => e.key !== 'x'</script>",
        (browser, window) =>
        {
            browser.Do(window, "type textarea \"axb\"");
            Assert.Equal("[ab]", browser.TextOf(window));
        });

    [Fact]
    public void AClickOnASubmitButtonSubmitsItsForm() => Browser.WithPage(
        "<form><input name=a><button>Go</button></form><script>document.querySelector('form').onsubmit = e => { console.log(e.type, e.submitter.textContent, e.cancelable); e.preventDefault() }</script>",
        (browser, window) =>
        {
            browser.Do(window, "click button");
            Assert.Equal(["submit Go true"], browser.Console);
            Browser.AssertNone(browser.Problems);
        });

    [Fact]
    public void AFormThatIsSentByPostSaysOnceThatThereIsNoServer() => Browser.WithPage(
        "<form action=/next method=post><input type=submit></form>",
        (browser, window) =>
        {
            browser.Do(window, "click input");
            browser.Do(window, "click input");
            var failed = Assert.Single(browser.Trace.OfType<ResourceFailed>());
            Assert.Equal($"{Browser.Origin}/next", failed.Url);
            Assert.Contains("by POST, as there is no server", failed.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void ACheckboxTogglesWithEventsAndGoesBackIfTheClickIsCanceled() => Browser.WithPage(
        "<input type=checkbox id=a><input type=checkbox id=b onclick='return false'><script>for (const t of ['click', 'input', 'change']) document.addEventListener(t, e => console.log(e.target.id, t, e.target.checked))</script>",
        (browser, window) =>
        {
            browser.Do(window, "click #a");
            browser.Do(window, "click #b");
            Assert.Equal(["a click true", "a input true", "a change true", "b click true"], browser.Console);
            Assert.Equal("[x] [ ]", browser.TextOf(window));
        });

    [Fact]
    public void OfAGroupOfRadioButtonsOneIsChecked() => Browser.WithPage(
        "<form><input type=radio name=r id=a checked><input type=radio name=r id=b></form><input type=radio name=r checked>",
        (browser, window) =>
        {
            browser.Do(window, "click #b");
            Assert.Equal("( ) (x)\n(x)", browser.TextOf(window));
        });

    [Fact]
    public void AClickOnALabelGoesToItsControl() => Browser.WithPage(
        "<label for=c>Check</label><input type=checkbox id=c><label>In <input type=checkbox id=d></label>",
        (browser, window) =>
        {
            browser.Do(window, "click label");
            browser.Do(window, "click label:last-of-type");
            Assert.Equal("Check [x] In [x]", browser.TextOf(window));
        });

    [Fact]
    public void AResetButtonGivesTheValuesBack() => Browser.WithPage(
        "<form><input value=first><button type=reset>Reset</button></form>",
        (browser, window) =>
        {
            browser.Do(window, "type input changed");
            browser.Do(window, "click button");
            Assert.Equal("[first] [Reset]", browser.TextOf(window));
        });

    [Fact]
    public void ActsGoIntoFramesHoweverDeep() => Browser.With(
        [
            ("index.html", "<iframe src=middle.html></iframe>"),
            ("middle.html", "<iframe id=inner src=inner.html></iframe>"),
            ("inner.html", "<button onclick=\"console.log('clicked')\">x</button>"),
        ],
        (browser, window) =>
        {
            browser.Do(window, "in iframe in #inner click button");
            Assert.Equal(["clicked"], browser.Console);
        });

    [Theory]
    [InlineData("click .gone", "nothing matches '.gone'")]
    [InlineData("click ]]", "is not a CSS selector")]
    [InlineData("type p x", "not a text field")]
    [InlineData("type [type=checkbox] x", "not a text field")]
    [InlineData("type [readonly] x", "read-only")]
    [InlineData("click [disabled]", "disabled")]
    [InlineData("in p click button", "not a frame")]
    public void WhatCannotBeDoneIsAnsweredInOneLineAndDoesNothing(string act, string part) => Browser.WithPage(
        "<p>text</p><input type=checkbox><input readonly><button disabled onclick=\"console.log('clicked')\">x</button>",
        (browser, window) =>
        {
            Assert.Contains(part, Assert.IsType<PageProtocol.ActFailed>(browser.TryDo(window, act)).Message, StringComparison.Ordinal);
            Assert.Empty(browser.Console);
        });

    [Fact]
    public void AClickOnAnElementThatIsNoControlIsNeverTakenForADisabledOne() => Browser.WithPage(
        "<p disabled onclick=\"console.log('clicked')\">x</p>",
        (browser, window) =>
        {
            browser.Do(window, "click p");
            Assert.Equal(["clicked"], browser.Console);
        });
}
