using Messaging.Scripting.Tests.Browsing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class ScriptFailures
{
    [Fact]
    public void AnUncaughtErrorIsReportedWithItsPlaceInTheHtmlFile() => Browser.WithPage(
        "<!DOCTYPE html>\n<p>text</p>\n<script>\n  function f() { null.x }\n  f();\n</script>\n<script>console.log('goes on')</script>",
        (browser, _) =>
        {
            var failure = Assert.Single(browser.Failures);
            Assert.Equal(("TypeError: cannot read property 'x' of null", $"{Browser.Origin}/index.html:4:18"), (failure.Message, failure.Location));
            Assert.Equal(["goes on"], browser.Console);
        });

    [Fact]
    public void TheColumnOfAnInlineScriptCountsFromTheBeginningOfItsLine() => Browser.WithPage(
        "<p><script>throw new Error('here')</script>",
        (browser, _) => Assert.Equal($"{Browser.Origin}/index.html:1:22", Assert.Single(browser.Failures).Location));

    [Fact]
    public void AScriptThatDoesNotParseIsReportedWithItsPlace() => Browser.WithPage(
        "<p>\n<script>\nlet a = 1;\nlet = = 2;\n</script><script>console.log('goes on')</script>",
        (browser, _) =>
        {
            var failure = Assert.Single(browser.Trace.OfType<ScriptNotParsed>());
            Assert.Equal(($"{Browser.Origin}/index.html", 4), (failure.File, failure.Line));
            Assert.Empty(browser.Failures);
            Assert.Equal(["goes on"], browser.Console);
        });

    [Fact]
    public void AScriptThatDoesNotParseIsOneMoreErrorForAPageThatListens() => Browser.WithPage(
        "<script>addEventListener('error', e => console.log(e.error.name, e.lineno))</script>\n<script>let = = 2;</script>",
        (browser, _) =>
        {
            Assert.Equal(["SyntaxError 2"], browser.Console);
            Assert.Empty(browser.Trace.OfType<ScriptNotParsed>());
            Assert.StartsWith("SyntaxError: ", Assert.Single(browser.Failures).Message, StringComparison.Ordinal);
        });

    [Fact]
    public void AScriptThatDoesNotParseIsForgottenByAPageThatCancelsTheError() => Browser.WithPage(
        "<script>onerror = () => true</script><script>let = = 2;</script>",
        (browser, _) =>
        {
            Assert.Empty(browser.Trace.OfType<ScriptNotParsed>());
            Assert.Empty(browser.Failures);
        });

    [Fact]
    public void ASyntaxErrorAtRunTimeIsAnOrdinaryError() => Browser.WithPage(
        "<script>JSON.parse('{')</script><script>eval('let = =')</script>",
        (browser, _) =>
        {
            Assert.Equal(2, browser.Failures.Count);
            Assert.Empty(browser.Trace.OfType<ScriptNotParsed>());
        });

    [Fact]
    public void AnErrorEventTellsWhereAndCanBeCanceled() => Browser.WithPage(
        "<script>addEventListener('error', e => { console.log(e.message, e.lineno, e.error.message, e instanceof ErrorEvent); e.preventDefault() })</script>\n<script>throw new RangeError('too far')</script>",
        (browser, _) =>
        {
            Assert.Equal(["Uncaught RangeError: too far 2 too far true"], browser.Console);
            Assert.Empty(browser.Failures);
        });

    [Fact]
    public void TheErrorHandlerOfTheWindowGetsFiveArgumentsAndCancelsWithTrue() => Browser.WithPage(
        "<script>onerror = (message, file, line, column, error) => { console.log(message, file, line, typeof column, error); return true }</script>\n<script>throw 'plain'</script>",
        (browser, _) =>
        {
            Assert.Equal(["Uncaught plain https://site.test/index.html 0 number plain"], browser.Console);
            Assert.Empty(browser.Failures);
        });

    [Fact]
    public void WhatAListenerOfAnErrorThrowsIsNoFurtherEvent() => Browser.WithPage(
        "<script>addEventListener('error', e => { console.log(e.message); throw new Error('again') })</script><script>throw new Error('first')</script>",
        (browser, _) =>
        {
            Assert.Equal(["Uncaught Error: first"], browser.Console);
            Assert.Equal(["Error: again", "Error: first"], browser.Failures.Select(failure => failure.Message));
        });

    [Fact]
    public void ADomExceptionThatNothingCatchesSaysItsNameMessageAndPlace() => Browser.WithPage(
        "<script>onerror = (message, file, line) => console.log(message, line)</script>\n<script>setTimeout(() => { throw new DOMException('gone', 'AbortError') })</script>",
        (browser, _) =>
        {
            Assert.Equal(["Uncaught AbortError: gone 2"], browser.Console);
            var failure = Assert.Single(browser.Failures);
            Assert.Equal("AbortError: gone", failure.Message);
            Assert.StartsWith($"{Browser.Origin}/index.html:2:", failure.Location, StringComparison.Ordinal);
        });

    [Fact]
    public void TheHandlerInTheBodyHearsOfErrorsWhileTheBodyIsBeingRead() => Browser.WithPage(
        "<body onerror='console.log(event); return true'><script>throw new Error('early')</script>",
        (browser, _) =>
        {
            Assert.Equal(["Uncaught Error: early"], browser.Console);
            Assert.Empty(browser.Failures);
        });

    [Fact]
    public void WhatComesFromATextIsInTheDocument() => Browser.WithPage(
        "<script>onerror = (message, file) => { console.log(message, file); return true }; setTimeout('missing()')</script>",
        (browser, _) => Assert.Equal(["Uncaught ReferenceError: missing is not defined https://site.test/index.html"], browser.Console));

    [Fact]
    public void ARejectionThatIsHandledWhileItIsToldOfIsNotHandledLate() => Browser.WithPage(
        """
        <script>
          addEventListener('unhandledrejection', e => { console.log('unhandled'); e.preventDefault(); e.promise.catch(() => {}) });
          addEventListener('rejectionhandled', () => console.log('late'));
          Promise.reject(1);
          try { new PromiseRejectionEvent('x', {}) } catch (error) { console.log(error.name) }
        </script>
        """,
        (browser, _) => Assert.Equal(["TypeError", "unhandled"], browser.Console));

    [Fact]
    public void AnUnhandledRejectionIsAnEventAndIsReported() => Browser.WithPage(
        """
        <script>
          addEventListener('unhandledrejection', e => console.log(e.reason.message, e.promise instanceof Promise, e.cancelable));
          Promise.reject(new Error('nobody cares'));
          Promise.reject(new Error('somebody cares')).catch(() => {});
        </script>
        """,
        (browser, _) =>
        {
            Assert.Equal(["nobody cares true true"], browser.Console);
            Assert.Equal("unhandled rejection: Error: nobody cares", Assert.Single(browser.Failures).Message);
        });

    [Fact]
    public void RejectionsAreToldOfInATaskOfTheirOwnWithoutThoseThatWereHandledBeforeIt() => Browser.WithPage(
        """
        <script>
          onunhandledrejection = e => { console.log('unhandled', e.reason); e.preventDefault(); if (e.reason === 1) second.catch(() => {}) };
          onrejectionhandled = e => console.log('late', e.reason);
          let third;
          createImageBitmap(new ImageData(1, 1)).then(() => { console.log('an earlier task'); third.catch(() => {}); });
          const first = Promise.reject(1), second = Promise.reject(2);
          third = Promise.reject(3);
          setTimeout(() => { first.catch(() => {}); setTimeout(() => console.log('end')) }, 5);
        </script>
        """,
        (browser, _) => Assert.Equal(["an earlier task", "unhandled 1", "late 1", "end"], browser.Console));

    [Fact]
    public void ACanceledRejectionIsNotReported() => Browser.WithPage(
        "<script>onunhandledrejection = e => e.preventDefault(); (async () => { throw new Error('quiet') })()</script>",
        (browser, _) => Assert.Empty(browser.Failures));

    [Fact]
    public void AScriptFileThatIsNotThereIsAnErrorAtItsElement() => Browser.WithPage(
        "<body><script src=gone.js onerror=\"console.log('error', this.getAttribute('src'))\"></script><script>console.log('goes on')</script>",
        (browser, _) =>
        {
            Assert.Equal(["error gone.js", "goes on"], browser.Console);
            var failure = Assert.Single(browser.Trace.OfType<ResourceFailed>());
            Assert.Equal($"{Browser.Origin}/gone.js", failure.Url);
        });

    [Fact]
    public void AModuleThatIsNotThereIsAnErrorAtTheElementThatImportsIt() => Browser.WithPage(
        "<script type=module onerror=\"console.log('error')\">import './x.js'</script><script>console.log('goes on')</script>",
        (browser, _) =>
        {
            Assert.Equal($"{Browser.Origin}/x.js", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Url);
            Assert.Equal(["goes on", "error"], browser.Console);
            Assert.Empty(browser.Failures);
        });

    [Theory]
    [InlineData("", "Script error. '' 0 0 null|handled 0")]
    [InlineData("crossorigin", "Uncaught RangeError: secret 'https://other.test/lib.js' 1 true Error|handled 1")]
    public void APageLearnsOfAnErrorInAScriptOfAnotherOriginOnlyThatThereWasOneUnlessItAskedToRead(string attribute, string told)
    {
        using var site = new TestSite().With("index.html", $$"""
            <script>
              let rejections = 0;
              onunhandledrejection = () => rejections++;
              onerror = (message, file, line, column, error) => console.log(message, `'${file}'`, line, column > 0 || column, error && 'Error');
            </script>
            <script src="https://other.test/lib.js" {{attribute}}></script>
            <script>onload = () => setTimeout(() => console.log('handled', rejections))</script>
            """);
        using var other = new TestSite().With("lib.js", "Promise.reject(new Error('also secret')); throw new RangeError('secret')").With("lib.js.headers", "Access-Control-Allow-Origin: *");
        var sites = site.At(Browser.Origin);
        sites.Add("https://other.test", other.Folder);
        Browser.On(sites, $"{Browser.Origin}/index.html", (browser, _) =>
        {
            Assert.Equal(told.Split('|'), browser.Console);
            Assert.Contains(browser.Failures, failure => failure.Message == "RangeError: secret");
        });
    }

    [Fact]
    public void AnErrorInATimerOrAMicrotaskIsReportedAndTheNextOneRuns() => Browser.WithPage(
        "<script>setTimeout(() => { throw new Error('timer') }); queueMicrotask(() => { throw new Error('microtask') }); queueMicrotask(() => console.log('next')); setTimeout(() => console.log('later'), 5)</script>",
        (browser, _) =>
        {
            Assert.Equal(["Error: microtask", "Error: timer"], browser.Failures.Select(failure => failure.Message));
            Assert.Equal(["next", "later"], browser.Console);
        });

    [Fact]
    public void ThePlaceOfAnErrorThatTheApiThrowsIsThePages() => Browser.WithPage(
        "<script>\nwindow.postMessage();\n</script>",
        (browser, _) => Assert.StartsWith($"{Browser.Origin}/index.html:2:", Assert.Single(browser.Failures).Location, StringComparison.Ordinal));
}
