using Messaging.Scripting.Tests.Browsing;
using Messaging.Scripting.Tests.Workers;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Channels;

public sealed class SharedBuffers
{
    private static readonly (string, string) Isolating = ("_headers", "/*\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n");

    [Theory]
    [Requirement("J2", "P2", "P3")]
    [InlineData("", "false undefined")]
    [InlineData("camera; cross-origin-isolated", "true function|messageerror https://other.test")]
    [InlineData("cross-origin-isolated 'none'", "false undefined")]
    public void AFrameOfAnotherOriginHasSharedMemoryIfItsElementAllowsItAndNoneInCommonWithItsParent(string allow, string told)
    {
        using var site = new TestSite().With(Isolating.Item1, Isolating.Item2).With("index.html", $$"""
            <script>
              onmessage = e => console.log(e.data);
              onmessageerror = e => console.log(e.type, e.origin);
            </script>
            <iframe allow="{{allow}}" src="https://other.test/frame.html"></iframe>
            """);
        using var other = new TestSite().With(Isolating.Item1, Isolating.Item2).With("frame.html", """
            <script>
              parent.postMessage(`${crossOriginIsolated} ${typeof SharedArrayBuffer}`, '*');
              if (crossOriginIsolated) parent.postMessage(new SharedArrayBuffer(1), '*');
            </script>
            """);
        var sites = site.At(Browser.Origin);
        sites.Add("https://other.test", other.Folder);
        Browser.On(sites, $"{Browser.Origin}/index.html", (browser, _) => Assert.Equal(told.Split('|'), browser.Console));
    }

    [Fact]
    [Requirement("K4", "P2", "P4")]
    public void AWindowAndItsWorkerSeeTheSameMemoryThroughObjectsOfTheirOwn() => Assert.Equal(
        ["worker true true 5 undefined", "page 6 9 false"],
        Console(
            """
            const buffer = new SharedArrayBuffer(16), numbers = new Int32Array(buffer);
            const worker = new Worker('worker.js');
            worker.onmessage = e => console.log('page', numbers[0], new Int32Array(e.data)[3], e.data === buffer);
            worker.postMessage({ buffer, numbers });
            numbers[0] = 5;
            """,
            """
            onmessage = e => {
              const { buffer, numbers } = e.data;
              console.log('worker', numbers.buffer === buffer, buffer instanceof SharedArrayBuffer, numbers[0], buffer.resizable);
              Atomics.add(numbers, 0, 1);
              numbers[3] = 9;
              postMessage(buffer);
            };
            """));

    [Fact]
    [Requirement("K4", "M7", "P1", "P2", "J2")]
    public void AnotherClusterGetsMessageerror() => Assert.Equal(
        ["shared null 0", "worker 1", "page messageerror null"],
        Console(
            """
            const channel = new BroadcastChannel('memory');
            const shared = new SharedWorker('shared.js');
            shared.port.onmessage = () => new Worker('worker.js');
            channel.onmessageerror = e => console.log('page', e.type, e.data);
            channel.onmessage = e => { channel.onmessage = null; channel.postMessage(new SharedArrayBuffer(1)); };
            """,
            "const channel = new BroadcastChannel('memory'); channel.onmessage = e => console.log('worker', e.data.byteLength); channel.postMessage('ready')",
            ("shared.js",
                """
                const channel = new BroadcastChannel('memory');
                channel.onmessageerror = e => { console.log('shared', e.data, e.ports.length); channel.postMessage(new SharedArrayBuffer(2)); };
                onconnect = e => e.ports[0].postMessage('ready');
                """)));

    [Fact]
    [Requirement("K4", "P3")]
    public void ASharedWorkerWhoseScriptAsksForItIsIsolatedAndNoDataWorkerIs() => Assert.Equal(
        ["shared true function", "data false undefined"],
        Console(
            """
            const shared = new SharedWorker('shared.js');
            shared.port.onmessage = e => {
              console.log('shared', ...e.data);
              new Worker('data:text/javascript,postMessage([crossOriginIsolated, typeof SharedArrayBuffer])').onmessage = e => console.log('data', ...e.data);
            };
            """,
            "",
            ("shared.js", "onconnect = e => e.ports[0].postMessage([crossOriginIsolated, typeof SharedArrayBuffer])")));

    [Theory]
    [InlineData("new MessageChannel().port1.postMessage(0, [new SharedArrayBuffer(1)])")]
    [InlineData("structuredClone(new SharedArrayBuffer(1), { transfer: [new SharedArrayBuffer(1)] })")]
    [InlineData("history.replaceState(new SharedArrayBuffer(1), '')")]
    [Requirement("K4", "K14")]
    public void ItIsNeitherTransferredNorKept(string attempt) => Assert.Equal(
        ["DataCloneError"],
        Console($"try {{ {attempt}; }} catch (error) {{ console.log(error.name); }}", ""));

    [Theory]
    [InlineData("structuredClone(memory) === memory, new Uint8Array(structuredClone(memory))[1]", "false 7")]
    [InlineData("structuredClone([memory, memory]).every((m, i, all) => m === all[0])", "true")]
    [InlineData("structuredClone(new Uint8Array(memory, 1, 2)).buffer.byteLength", "8")]
    [InlineData("structuredClone(new SharedArrayBuffer(2, { maxByteLength: 9 })).maxByteLength", "9")]
    [InlineData("structuredClone(new Uint8Array(new SharedArrayBuffer(2, { maxByteLength: 9 }), 1)).length", "1")]
    [InlineData("structuredClone(new DataView(memory, 1)).getUint8(0)", "7")]
    [Requirement("K4", "K5", "P4")]
    public void CloningGivesAnotherObjectOverTheSameMemory(string expression, string text) => Assert.Equal(
        [text],
        Console($"const memory = new SharedArrayBuffer(8); new Uint8Array(memory)[1] = 7; console.log({expression})", ""));

    [Theory]
    [InlineData("Atomics.add(numbers, 0, 5), numbers[0]", "250 255")]
    [InlineData("Atomics.sub(numbers, 0, 251), numbers[0]", "250 255")]
    [InlineData("Atomics.and(numbers, 0, 15), Atomics.or(numbers, 0, 1), Atomics.xor(numbers, 0, 3), numbers[0]", "250 10 11 8")]
    [InlineData("Atomics.exchange(numbers, 0, 257), Atomics.load(numbers, 0), Atomics.store(numbers, 0, '7.9'), numbers[0]", "250 1 7 7")]
    [InlineData("Atomics.compareExchange(numbers, 0, 506, 3), Atomics.compareExchange(numbers, 0, 9, 4), numbers[0]", "250 3 3")]
    [InlineData("Atomics.add(new BigInt64Array(1), 0, 2n), Atomics.isLockFree(4), Atomics.isLockFree(3)", "0n true false")]
    [InlineData("Atomics.notify(new Int32Array(memory), 0), Object.prototype.toString.call(Atomics), Atomics.add.length", "0 [object Atomics] 3")]
    [InlineData("named(() => Atomics.add([1], 0, 1)), named(() => Atomics.add(new Float64Array(1), 0, 1)), named(() => Atomics.load(numbers, 8))", "TypeError TypeError RangeError")]
    [InlineData("named(() => Atomics.add(new BigInt64Array(1), 0, 1)), named(() => Atomics.add(numbers, 0, 1n)), named(() => Atomics.notify(numbers, 0))", "TypeError TypeError TypeError")]
    [InlineData("named(() => Atomics.wait(new Int32Array(memory), 0, 0)), named(() => new Atomics.add()), typeof Atomics.waitAsync", "TypeError TypeError undefined")]
    public void AtomicsChangeOneElement(string expression, string text) => Assert.Equal(
        [text],
        Console(
            $$"""
            const memory = new SharedArrayBuffer(8), numbers = new Uint8Array(memory);
            const named = run => { try { return run(); } catch (error) { return error.name; } };
            numbers[0] = 250;
            console.log({{expression}});
            """,
            ""));

    [Fact]
    public void AWorkerThatWouldWaitForAnotherAgentIsToldThatNoneCanRunMeanwhile() => Assert.Equal(
        ["not-equal timed-out Error"],
        Console(
            "new Worker('worker.js')",
            """
            const numbers = new Int32Array(new SharedArrayBuffer(4));
            let name;
            try { Atomics.wait(numbers, 0, 0); } catch (error) { name = error.name; }
            console.log(Atomics.wait(numbers, 0, 1), Atomics.wait(numbers, 0, 0, 10), name);
            """));

    private static IReadOnlyList<string> Console(string page, string worker, params (string, string)[] more) =>
        WorkerPage.ConsoleOf(page, worker, [Isolating, .. more]);
}
