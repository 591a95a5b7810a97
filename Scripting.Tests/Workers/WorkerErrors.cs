using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Workers;

public sealed class WorkerErrors
{
    private const string Listening =
        """
        const worker = new Worker('worker.js');
        worker.onmessage = e => console.log('message', e.data);
        worker.onerror = e => {
          console.log(e instanceof ErrorEvent, e.type, e.target === worker, e.message, e.filename.split('/').pop(), e.lineno, e.colno > 0, e.error);
          e.preventDefault();
        };
        worker.postMessage(1); worker.postMessage(2);
        """;

    [Theory]
    [InlineData("Worker()", "TypeError")]
    [InlineData("new Worker()", "TypeError")]
    [InlineData("new Worker('http://[')", "SyntaxError 12")]
    [InlineData("new Worker('worker.js', { type: 'script' })", "TypeError")]
    [InlineData("new Worker('worker.js', { credentials: 'all' })", "TypeError")]
    [InlineData("new Worker('worker.js', 'name')", "TypeError")]
    [Requirement("N1")]
    public void WhatTheConstructorCannotUseIsRefused(string expression, string error) => Assert.Equal(
        [error],
        WorkerPage.ConsoleOf($"try {{ {expression}; console.log('made') }} catch (e) {{ console.log(e.name, ...(e.code ? [e.code] : [])) }}", ""));

    [Fact]
    [Requirement("N11")]
    public void AnUncaughtErrorIsAnEventAtTheWorkerAndMessagesGoOn() => WorkerPage.With(
        Listening,
        "onmessage = e => { if (e.data === 1)\n  throw new RangeError('one');\n  postMessage(e.data); };",
        (browser, _) =>
        {
            Assert.Equal(["true error true Uncaught RangeError: one worker.js 2 true null", "message 2"], browser.Console);
            Assert.Empty(browser.Problems);
        });

    [Fact]
    [Requirement("N11")]
    public void AWorkerMayDealWithItsOwnErrors() => WorkerPage.With(
        Listening,
        "onerror = function (message, file, line, column, error) { postMessage([message, line, column > 0, error.message, arguments.length]); return true; };\nthrow new Error('own');",
        (browser, _) =>
        {
            Assert.Equal(["message [ 'Uncaught Error: own', 2, true, 'own', 5 ]"], browser.Console);
            Assert.Empty(browser.Problems);
        });

    [Fact]
    [Requirement("N11")]
    public void AnErrorThatNobodyDealsWithGoesUpToTheWindowAndIsRecordedThere() => WorkerPage.With(
        "onerror = (message, file, line, column, error) => { console.log('window', message, file.split('/').pop(), line, error) }; new Worker('worker.js')",
        "new Worker('inner.js').onerror = e => postMessage(0);",
        (browser, _) =>
        {
            Assert.Equal(["window Uncaught Error: deep inner.js 1 null"], browser.Console);
            var failure = Assert.Single(browser.Failures);
            Assert.Equal(("/user/browser/window-1", "Error: deep"), (failure.Agent, failure.Message));
            Assert.StartsWith($"{Browser.Origin}/inner.js:1:", failure.Location, StringComparison.Ordinal);
        },
        [("inner.js", "throw new Error('deep')")]);

    [Fact]
    [Requirement("N5")]
    public void AScriptThatIsNotThereIsAnErrorAndWhatWasPostedIsAccountedFor() => WorkerPage.With(
        """
        const { port1, port2 } = new MessageChannel();
        const worker = new Worker('none.js');
        worker.onerror = e => console.log(e.type, e.constructor.name, e.isTrusted, e.bubbles, e.cancelable);
        worker.postMessage('never', [port2]);
        onerror = () => console.log('not here');
        """,
        "",
        (browser, _) =>
        {
            Assert.Equal(["error Event true false false"], browser.Console);
            Assert.Equal(
                "there is no file /none.js in the folder of https://site.test", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Message);
            Assert.Contains(browser.Trace.OfType<PortClosed>(), closed => closed.Reason is LossReason.Stranded or LossReason.WorkerTerminated);
        });

    [Fact]
    [Requirement("N5")]
    public void AScriptThatDoesNotParseIsAPlainErrorAndRecordedWithItsPlace() => WorkerPage.With(
        "new Worker('worker.js').onerror = e => console.log(e.type, e.constructor.name); onerror = () => console.log('not here')",
        "let a;\nlet b = ;",
        (browser, _) =>
        {
            Assert.Equal(["error Event"], browser.Console);
            var failure = Assert.Single(browser.Failures);
            Assert.StartsWith("SyntaxError: ", failure.Message, StringComparison.Ordinal);
            Assert.StartsWith($"{Browser.Origin}/worker.js:2:", failure.Location, StringComparison.Ordinal);
            Assert.Single(browser.Trace.OfType<WorkerEnded>());
        });

    [Fact]
    [Requirement("N1")]
    public void AScriptOfAnotherOriginIsAnError() => WorkerPage.With(
        "new Worker('https://other.test/worker.js').onerror = e => console.log(e.type, e.constructor.name)",
        "",
        (browser, _) =>
        {
            Assert.Equal(["error Event"], browser.Console);
            Assert.Equal(
                "a worker's script must come from its creator's own origin, which is https://site.test",
                Assert.Single(browser.Trace.OfType<ResourceFailed>()).Message);
        });

    [Fact]
    public void AnUnhandledRejectionIsAnEventInTheWorkerAndIsRecordedThere() => WorkerPage.With(
        Listening,
        """
        onunhandledrejection = e => { postMessage([e.type, e.reason.message, e.promise === kept]); };
        onrejectionhandled = e => postMessage([e.type, e.promise === kept]);
        const kept = Promise.reject(new Error('late'));
        setTimeout(() => kept.catch(() => {}), 5);
        """,
        (browser, _) =>
        {
            browser.Wait(TimeSpan.FromMilliseconds(20));
            Assert.Equal(["message [ 'unhandledrejection', 'late', true ]", "message [ 'rejectionhandled', true ]"], browser.Console);
            var failure = Assert.Single(browser.Failures);
            Assert.Equal("unhandled rejection: Error: late", failure.Message);
            Assert.StartsWith("/user/browser/window-1/worker-", failure.Agent, StringComparison.Ordinal);
        });

    [Fact]
    public void AWorkerThatRunsForEverIsStoppedAlone() => WorkerPage.With(
        Listening,
        "onmessage = e => { for (;;); }",
        (browser, window) =>
        {
            Assert.Equal(["true error true the worker was stopped: the script ran longer than it may worker.js 0 false null"], browser.Console);
            Assert.Single(browser.Trace.OfType<WorkerEnded>());
            Assert.Equal("https://site.test/index.html", browser.Read(window).Url);
        },
        options: new PageOptions { Limits = new RealmLimits(16 << 20, 5) });

    [Fact]
    public void ReportErrorIsLikeAnUncaughtException() => Assert.Equal(
        ["window Uncaught Error: given true", "after", "window Uncaught 5 true"],
        WorkerPage.ConsoleOf(
            "const error = new Error('given'); onerror = (m, f, l, c, e) => { console.log('window', m, e === error || e === 5); return true }; reportError(error); console.log('after'); reportError(5)",
            ""));
}
