using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Workers;

public sealed class SharedWorkers
{
    private const string Counter =
        """
        let clients = 0;
        onconnect = e => {
          const [port] = e.ports;
          const number = ++clients;
          console.log(e instanceof MessageEvent, e.data === '', e.source === port, e.ports.length, Object.isFrozen(e.ports), e.origin === '');
          port.onmessage = e => port.postMessage(`${name}: client ${number} says ${e.data}`);
        };
        """;

    [Fact]
    [Requirement("O1", "O2", "O4", "O5", "O6", "O7", "I3")]
    public void WindowsOfOneOriginShareAWorker() => Browser.With(
        [
            ("index.html", "<iframe src=frame.html></iframe><script>const w = new SharedWorker('worker.js', 'n'); w.port.postMessage('page'); w.port.onmessage = e => console.log(e.data)</script>"),
            ("frame.html", "<script>const w = new SharedWorker('worker.js', { name: 'n' }); w.port.addEventListener('message', e => console.log(e.data)); w.port.start(); w.port.postMessage('frame')</script>"),
            ("worker.js", Counter),
        ],
        (browser, _) =>
        {
            Assert.Single(browser.Trace.OfType<WorkerStarted>());
            Assert.Equal(2, browser.Console.Count(line => line == "true true true 1 true true"));
            var said = browser.Console.Where(line => line.StartsWith("n: client ", StringComparison.Ordinal)).Order().ToArray();
            Assert.Equal(2, said.Length);
            Assert.Contains(said, line => line.EndsWith("says page", StringComparison.Ordinal));
            Assert.Contains(said, line => line.EndsWith("says frame", StringComparison.Ordinal));
            Browser.AssertNone(browser.Problems);
        });

    [Theory]
    [InlineData("", "")]
    [InlineData(", 'x'", "x")]
    [InlineData(", undefined", "")]
    [InlineData(", null", "")]
    [InlineData(", NaN", "NaN")]
    [InlineData(", 42", "42")]
    [InlineData(", { name: null }", "null")]
    [InlineData(", { name: undefined }", "")]
    [Requirement("O9")]
    public void TheNameIsTextOrAnOption(string argument, string name) => Assert.Equal(
        [$"<{name}>"],
        WorkerPage.ConsoleOf($"new SharedWorker('worker.js'{argument})", "onconnect = () => console.log(`<${name}>`)"));

    [Fact]
    [Requirement("O1")]
    public void ThePortIsNotStartedByListening() => Assert.Equal(
        ["MessagePort true"],
        WorkerPage.ConsoleOf(
            "const w = new SharedWorker('worker.js'); console.log(w.port.constructor.name, w.port === w.port); w.port.addEventListener('message', e => console.log('never'))",
            "onconnect = e => e.ports[0].postMessage(1)"));

    [Fact]
    [Requirement("O3")]
    public void OtherOptionsForOneWorkerAreAnError() => WorkerPage.With(
        "new SharedWorker('worker.js', 'n'); new SharedWorker('worker.js', { name: 'n', credentials: 'omit' }).onerror = e => console.log(e.type, e.constructor.name)",
        "onconnect = () => console.log('connected')",
        (browser, _) => Assert.Equal(["connected", "error Event"], browser.Console.Order()));

    [Fact]
    [Requirement("N5", "O5")]
    public void AScriptThatIsNotThereOrDoesNotParseIsAnErrorAtEachClient() => WorkerPage.With(
        """
        for (const file of ['none.js', 'broken.js', 'worker.js'])
          new SharedWorker(file).onerror = e => console.log(file, e.type);
        """,
        "onconnect = () => console.log('fine')",
        (browser, _) => Assert.Equal(["broken.js error", "fine", "none.js error"], browser.Console.Order(StringComparer.Ordinal)),
        [("broken.js", "let let;")]);

    [Fact]
    public void WhatASharedWorkerThrowsIsRecordedThere() => WorkerPage.With(
        "const w = new SharedWorker('worker.js'); w.onerror = () => console.log('not told')",
        "onconnect = () => { throw new Error('mine') }",
        (browser, _) =>
        {
            Assert.Empty(browser.Console);
            Assert.StartsWith("/user/browser/shared-", Assert.Single(browser.Failures).Agent, StringComparison.Ordinal);
        });

    [Fact]
    [Requirement("O10", "F3")]
    public void ItIntroducesTwoClientsToEachOther() => Browser.With(
        [
            ("index.html", "<iframe src=frame.html></iframe><script>new SharedWorker('worker.js').port.onmessage = e => e.ports[0].postMessage('from the page')</script>"),
            ("frame.html", "<script>new SharedWorker('worker.js').port.onmessage = e => { e.ports[0].onmessage = e => console.log('frame got', e.data) }</script>"),
            ("worker.js", "const { port1, port2 } = new MessageChannel(), ends = [port1, port2]; onconnect = e => e.ports[0].postMessage('', [ends.pop()])"),
        ],
        (browser, _) => Assert.Equal(["frame got from the page"], browser.Console));

    [Theory]
    [InlineData("self instanceof SharedWorkerGlobalScope && self instanceof WorkerGlobalScope", "true")]
    [InlineData("Object.prototype.toString.call(self)", "[object SharedWorkerGlobalScope]")]
    [InlineData("[typeof postMessage, typeof DedicatedWorkerGlobalScope, typeof close, typeof importScripts, typeof Worker].join()", "undefined,undefined,function,function,function")]
    [InlineData("'onmessage' in self", "false")]
    public void TheScopeIsAsTheStandardHasIt(string expression, string value) => Assert.Equal(
        [value],
        WorkerPage.ConsoleOf(
            "new SharedWorker('worker.js').port.onmessage = e => console.log(e.data)",
            $"onconnect = e => e.source.postMessage(String({expression}))"));
}
