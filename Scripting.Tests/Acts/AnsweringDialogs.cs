using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Acts;

public sealed class AnsweringDialogs
{
    private const string Asking = "<button onclick=\"console.log(confirm('Sure?'), prompt('Name?', 'nobody'))\">b</button>";

    [Fact]
    public void WhatNobodyAnswersIsCancelled() => Browser.WithPage(Asking, (browser, window) =>
    {
        browser.Do(window, "click button");
        Assert.Equal(["Sure? (cancelled)", "Name? (cancelled)", "false null"], browser.Console);
    });

    [Fact]
    public void AnswersGoToTheNextDialogsInTheirOrder() => Browser.WithPage(Asking, (browser, window) =>
    {
        browser.Do(window, "answer ok");
        browser.Do(window, "answer \"Ada\"");
        browser.Do(window, "answer cancel");
        browser.Do(window, "answer ok");
        browser.Do(window, "click button");
        browser.Do(window, "click button");
        Assert.Equal(
            ["Sure? (ok)", "Name? (\"Ada\")", "true Ada", "Sure? (cancelled)", "Name? (\"nobody\")", "false nobody"], browser.Console);
    });

    [Fact]
    public void AnAlertIsShownAndTakesNoAnswer() => Browser.WithPage(
        "<button onclick=\"console.log(alert('Hello'), alert(), confirm('Sure?'), alert.length, confirm.length, prompt.length)\">b</button>",
        (browser, window) =>
        {
            browser.Do(window, "answer ok");
            browser.Do(window, "click button");
            Assert.Equal(["Hello", "", "Sure? (ok)", "undefined undefined true 0 0 0"], browser.Console);
        });

    [Theory]
    [InlineData("<iframe sandbox=allow-scripts src=child.html></iframe>")]
    [InlineData("<iframe src=\"data:text/html,<script>alert('no'); console.log(confirm('no'))</script>\"></iframe>")]
    public void ASandboxedFrameAndOneOfAnotherOriginShowNone(string frame) => Browser.With(
        [("index.html", frame), ("child.html", "<script>alert('no'); console.log(confirm('no'))</script>")],
        (browser, _) => Assert.Equal(["false"], browser.Console));
}
