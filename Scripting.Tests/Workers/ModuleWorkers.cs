using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Workers;

public sealed class ModuleWorkers
{
    [Fact]
    [Requirement("N1", "N2")]
    public void AModuleWorkerImportsStaticallyAndDynamically() => Assert.Equal(
        ["lib undefined https://site.test/worker.js", "TypeError importScripts", "page 3 dynamic"],
        WorkerPage.ConsoleOf(
            "const w = new Worker('worker.js', { type: 'module' }); w.postMessage(1); w.onmessage = e => console.log('page', e.data)",
            """
            import { add } from './lib.js';
            console.log('lib', this, import.meta.url);
            try { importScripts('x.js') } catch (e) { console.log(e.name, e.message.split(':')[0]) }
            onmessage = async e => postMessage(`${add(e.data, 2)} ${(await import('./dynamic.js')).default}`);
            """,
            ("lib.js", "export const add = (a, b) => a + b"),
            ("dynamic.js", "export default 'dynamic'")));

    [Fact]
    [Requirement("N5")]
    public void AModuleThatCannotBeImportedIsAnErrorAtTheWorker() => WorkerPage.With(
        "new Worker('worker.js', { type: 'module' }).onerror = e => console.log(e.type, e.constructor.name)",
        "import './none.js'; console.log('never')",
        (browser, _) =>
        {
            Assert.Equal(["error Event"], browser.Console);
            Assert.Equal("https://site.test/none.js", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Url);
            Assert.Single(browser.Trace.OfType<WorkerEnded>());
        });

    [Fact]
    [Requirement("N5")]
    public void AModuleThatDoesNotParseIsAPlainErrorAndRecordedWithItsPlace() => WorkerPage.With(
        "new Worker('worker.js', { type: 'module' }).onerror = e => console.log(e.type, e.constructor.name)",
        "import './broken.js';",
        (browser, _) =>
        {
            Assert.Equal(["error Event"], browser.Console);
            Assert.StartsWith("https://site.test/broken.js:2:", Assert.Single(browser.Failures).Location, StringComparison.Ordinal);
        },
        [("broken.js", "\nlet let")]);

    [Theory]
    [InlineData("import 'bare'; console.log('never')")]
    [InlineData("import { missing } from './lib.js'; console.log('never')")]
    [Requirement("N5")]
    public void AModuleThatCannotBeLinkedIsAPlainErrorToo(string worker) => WorkerPage.With(
        "new Worker('worker.js', { type: 'module' }).onerror = e => console.log(e.type, e.constructor.name)",
        worker,
        (browser, _) =>
        {
            Assert.Equal(["error Event"], browser.Console);
            Assert.Single(browser.Failures);
            Assert.Single(browser.Trace.OfType<WorkerEnded>());
        },
        [("lib.js", "export const there = 1")]);

    [Fact]
    public void SharedWorkersMayBeModulesToo() => Assert.Equal(
        ["7"],
        WorkerPage.ConsoleOf(
            "new SharedWorker('worker.js', { type: 'module' }).port.onmessage = e => console.log(e.data)",
            "import { seven } from './lib.js'; onconnect = e => e.ports[0].postMessage(seven)",
            ("lib.js", "export const seven = 7")));

    [Fact]
    [Requirement("N11")]
    public void AModuleWorkerThatFailsAfterWaitingIsAnErrorAtTheWorker() => Assert.Equal(
        ["Uncaught Error: late 2"],
        WorkerPage.ConsoleOf(
            "new Worker('worker.js', { type: 'module' }).onerror = e => { console.log(e.message, e.lineno); e.preventDefault() }",
            "await null;\nthrow new Error('late')"));
}
