using Messaging.Testing;

namespace Messaging.Scripting.Tests.Workers;

public sealed class WorkerScopes
{
    [Theory]
    [InlineData("self === globalThis && self instanceof DedicatedWorkerGlobalScope && self instanceof WorkerGlobalScope && self instanceof EventTarget", "true")]
    [InlineData("Object.prototype.toString.call(self)", "[object DedicatedWorkerGlobalScope]")]
    [InlineData("typeof window + typeof document + typeof Window + typeof Node + typeof SharedWorkerGlobalScope", "undefinedundefinedundefinedundefinedundefined")]
    [InlineData("[typeof Worker, typeof BroadcastChannel, typeof MessageChannel, typeof SharedWorker].join()", "function,function,function,undefined")]
    [InlineData("[name, location.href, location.pathname, location.search, location.hash, `${location}`].join()", "n,https://site.test/worker.js?q=1#h,/worker.js,?q=1,#h,https://site.test/worker.js?q=1#h")]
    [InlineData("[origin, isSecureContext, crossOriginIsolated].join()", "https://site.test,true,false")]
    [InlineData("location instanceof WorkerLocation && navigator instanceof WorkerNavigator && typeof navigator.hardwareConcurrency", "number")]
    [InlineData("[location, navigator, new BroadcastChannel('x'), new Worker('data:,')].map(o => Object.prototype.toString.call(o).slice(8, -1)).join()", "WorkerLocation,WorkerNavigator,BroadcastChannel,Worker")]
    [InlineData("['onmessage', 'onmessageerror', 'onerror', 'onrejectionhandled', 'onunhandledrejection', 'onoffline'].map(n => self[n]).join()", ",,,,,")]
    [InlineData("(() => { try { new DedicatedWorkerGlobalScope() } catch (e) { return e.name } })()", "TypeError")]
    [InlineData("(() => { name = 'mine'; return name })()", "mine")]
    [InlineData("structuredClone(new Map([[1, { a: [2] }]])).get(1).a[0]", "2")]
    [InlineData("[postMessage.length, close.length, importScripts.length].join()", "1,0,0")]
    [Requirement("N1")]
    public void ADedicatedWorkersScopeIsAsTheStandardHasIt(string expression, string value) => Assert.Equal(
        [value],
        WorkerPage.ConsoleOf(
            "new Worker('worker.js?q=1#h', { name: 'n' }).onmessage = e => console.log(e.data)", $"postMessage(String({expression}))"));

    [Fact]
    public void ScriptsAreImportedInOrderIntoTheWorkersGlobalScope() => Assert.Equal(
        ["a", "b 1", "after 1 2 3", "NetworkError none.js", "RangeError from c true", "SyntaxError", "still 3"],
        WorkerPage.ConsoleOf(
            "new Worker('worker.js')",
            """
            importScripts();
            importScripts('a.js', 'lib/b.js');
            console.log('after', a, b, c);
            try { importScripts('none.js') } catch (e) { console.log(e.name, 'none.js') }
            try { importScripts('c.js', 'a.js') } catch (e) { console.log(e.name, e.message, e === thrown) }
            try { importScripts('a.js', 'http://[') } catch (e) { console.log(e.name) }
            console.log('still', c);
            """,
            ("a.js", "var a = 1; console.log('a')"),
            ("lib/b.js", "const b = 2; let c = 3; console.log('b', a)"),
            ("c.js", "var thrown = new RangeError('from c'); throw thrown")).Take(7));

    [Fact]
    public void TimersMicrotasksAndTheConsoleAreThere() => WorkerPage.With(
        "new Worker('worker.js')",
        """
        setTimeout((a, b) => console.log('timeout', a, b), 10, 1, 2);
        const id = setInterval(() => { console.log('interval'); clearInterval(id) }, 5);
        queueMicrotask(() => console.log('microtask'));
        console.log('script');
        """,
        (browser, _) =>
        {
            browser.Wait(TimeSpan.FromMilliseconds(50));
            Assert.Equal(["script", "microtask", "interval", "timeout 1 2"], browser.Console);
        });

    [Fact]
    [Requirement("H3")]
    public void AWorkerFromADataUrlHasAnOpaqueOrigin() => Assert.Equal(
        ["null null data: true"],
        WorkerPage.ConsoleOf(
            "const w = new Worker(`data:text/javascript,postMessage([origin, location.origin, location.protocol, isSecureContext].join(' '))//%20`); w.onmessage = e => console.log(e.data)",
            ""));

    [Fact]
    public void AWorkerFromABase64DataUrlRuns() => Assert.Equal(
        ["12"],
        WorkerPage.ConsoleOf(
            "const w = new Worker('data:text/javascript;base64,cG9zdE1lc3NhZ2UoMTIp'); w.onmessage = e => console.log(e.data)", ""));

    [Fact]
    public void APageMayDeriveFromWorker() => Assert.Equal(
        ["true true 1"],
        WorkerPage.ConsoleOf(
            "class Pool extends Worker { constructor() { super('worker.js'); this.size = 1 } } const p = new Pool(); p.onmessage = e => console.log(p instanceof Pool, p instanceof EventTarget, p.size)",
            "postMessage(0)"));
}
