using Messaging.Scripting.Tests.Browsing;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Scripting.Tests.Acts;

public sealed class ChoosingAndKeys
{
    [Fact]
    public void CheckingClicksABoxThatIsNotCheckedAndLeavesOneThatIs() => Browser.WithPage(
        "<input type=checkbox><script>document.querySelector('input').onclick = e => console.log('click', e.target.checked)</script>",
        (browser, window) =>
        {
            browser.Do(window, "check input");
            browser.Do(window, "check input");
            browser.Do(window, "uncheck input");
            Assert.Equal(["click true", "click false"], browser.Console);
        });

    [Fact]
    public void SelectingTakesTheOptionByValueOrByText() => Browser.WithPage(
        "<select><option value=r>Red<option value=g>Dark green</select><script>const s = document.querySelector('select'); s.oninput = s.onchange = e => console.log(e.type, s.value)</script>",
        (browser, window) =>
        {
            browser.Do(window, "select select \"Dark green\"");
            browser.Do(window, "select select g");
            browser.Do(window, "select select r");
            Assert.Equal(["input g", "change g", "input r", "change r"], browser.Console);
        });

    [Fact]
    public void SubmittingFiresTheSubmitEventOfTheFormAroundAControl() => Browser.WithPage(
        "<form><input name=a></form><script>document.querySelector('form').onsubmit = e => { e.preventDefault(); console.log('submit', e.submitter) }</script>",
        (browser, window) =>
        {
            browser.Do(window, "submit form");
            browser.Do(window, "submit input");
            Assert.Equal(["submit null", "submit null"], browser.Console);
        });

    [Fact]
    public void KeysTypeAndTheChangeComesWhenTheFieldIsLeft() => Browser.WithPage(
        "<input><textarea></textarea><script>for (const t of ['keypress', 'change']) document.addEventListener(t, e => console.log(t, e.key ?? '', document.querySelector('input').value))</script>",
        (browser, window) =>
        {
            browser.Do(window, "key input a");
            browser.Do(window, "key b");
            browser.Do(window, "key Backspace");
            browser.Do(window, "key textarea x");
            browser.Do(window, "key Enter");
            Assert.Equal(["keypress a ", "keypress b a", "change  a", "keypress x a", "keypress Enter a"], browser.Console);
            Assert.Equal("[a] [x\n]", browser.TextOf(window).TrimEnd());
        });

    [Theory]
    [InlineData("<form><input><button>Go</button></form>", "Go")]
    [InlineData("<form><input></form>", null)]
    public void EnterInAFieldSubmitsItsFormThroughTheDefaultButton(string form, string? submitter) => Browser.WithPage(
        $"{form}<script>document.querySelector('form').onsubmit = e => {{ e.preventDefault(); console.log('submit', e.submitter?.textContent ?? null) }}</script>",
        (browser, window) =>
        {
            browser.Do(window, "key input Enter");
            Assert.Equal([$"submit {submitter ?? "null"}"], browser.Console);
        });

    [Fact]
    public void EnterDoesNotSubmitAFormOfTwoFieldsWithoutAButtonNorOneWhoseButtonIsDisabled() => Browser.WithPage(
        "<form><input><input></form><form><input id=x><button disabled></button></form><script>document.addEventListener('submit', e => { e.preventDefault(); console.log('submit') })</script>",
        (browser, window) =>
        {
            browser.Do(window, "key input Enter");
            browser.Do(window, "key #x Enter");
            Assert.Empty(browser.Console);
        });

    [Theory]
    [InlineData("Enter")]
    [InlineData("\" \"")]
    public void AButtonIsPressedByEnterAndByABlank(string key) => Browser.WithPage(
        "<button onclick='console.log(\"clicked\")'>Go</button>",
        (browser, window) =>
        {
            browser.Do(window, $"key button {key}");
            Assert.Equal(["clicked"], browser.Console);
        });

    [Theory]
    [InlineData("check p", "not a box")]
    [InlineData("uncheck [type=radio]", "another one of its group")]
    [InlineData("select select blue", "there are r")]
    [InlineData("select p x", "not a select")]
    [InlineData("submit p", "neither a form nor in one")]
    public void WhatCannotBeDoneIsSaidInOneLine(string act, string part) => Browser.WithPage(
        "<p></p><input type=radio checked><select><option value=r>Red</select>",
        (browser, window) => Assert.Contains(part, Assert.IsType<ActFailed>(browser.TryDo(window, act)).Message, StringComparison.Ordinal));
}
