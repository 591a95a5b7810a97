using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Workers;

public sealed class DedicatedWorkerMessages
{
    [Fact]
    [Requirement("N1", "N2", "N4", "I3", "I5")]
    public void AWorkerAnswersItsCreator() => Assert.Equal(
        ["worker 42 message true true  null 0", "page 43 message true true  null 0"],
        WorkerPage.ConsoleOf(
            """
            const worker = new Worker('worker.js');
            worker.onmessage = e => console.log('page', e.data, e.type, e.isTrusted, e.target === worker, e.origin, e.source, e.ports.length);
            worker.postMessage(42);
            """,
            """
            onmessage = e => {
              console.log('worker', e.data, e.type, e.isTrusted, e.target === self, e.origin, e.source, e.ports.length);
              postMessage(e.data + 1);
            };
            """));

    [Fact]
    [Requirement("N2", "N3")]
    public void WhatIsPostedBeforeTheScriptHasRunWaitsForItInOrder() => Assert.Equal(
        ["top level", "1", "2", "3"],
        WorkerPage.ConsoleOf(
            "const worker = new Worker('worker.js'); worker.postMessage(1); worker.postMessage(2); worker.postMessage(3);",
            "addEventListener('message', e => console.log(e.data)); console.log('top level');"));

    [Fact]
    [Requirement("B1", "B9", "N4", "K14")]
    public void BothOverloadsOfBothSidesTransfer() => Assert.Equal(
        ["in 8 1 0", "in 4 0 0", "out 3 1 true", "out 5 0 true"],
        WorkerPage.ConsoleOf(
            """
            const worker = new Worker('worker.js');
            const first = new ArrayBuffer(8), second = new ArrayBuffer(4);
            const { port1, port2 } = new MessageChannel();
            worker.onmessage = e => console.log('out', e.data.byteLength, e.ports.length, e.isTrusted);
            worker.postMessage(first, [first, port2]);
            worker.postMessage(second, { transfer: [second] });
            worker.postMessage([first.byteLength, second.byteLength]);
            """,
            """
            const lengths = [];
            onmessage = e => {
              if (Array.isArray(e.data)) {
                const three = new ArrayBuffer(3), five = new ArrayBuffer(5);
                lengths.forEach(([length, ports], i) => console.log('in', length, ports, e.data[i]));
                postMessage(three, [three, new MessageChannel().port1]);
                postMessage(five, { transfer: [five] });
              } else lengths.push([e.data.byteLength, e.ports.length]);
            };
            """));

    [Fact]
    [Requirement("F1", "F3", "N10")]
    public void APortLeadsFromOneWorkerToAnother() => Assert.Equal(
        ["second hears hello from first"],
        WorkerPage.ConsoleOf(
            """
            const first = new Worker('worker.js', { name: 'first' }), second = new Worker('worker.js', { name: 'second' });
            const { port1, port2 } = new MessageChannel();
            first.postMessage('speak', [port1]);
            second.postMessage('listen', [port2]);
            """,
            """
            onmessage = ({ data, ports: [port] }) => {
              if (data === 'speak') port.postMessage(`hello from ${name}`);
              else port.onmessage = e => console.log(name, 'hears', e.data);
            };
            """));

    [Fact]
    [Requirement("B1", "J1")]
    public void WhatCannotBeClonedIsRefusedAtTheSender() => Assert.Equal(
        ["DataCloneError 25", "TypeError", "TypeError", "worker DataCloneError"],
        WorkerPage.ConsoleOf(
            """
            const worker = new Worker('worker.js');
            for (const values of [[() => 1], [], [1, 5]])
              try { worker.postMessage(...values) } catch (e) { console.log(e.name, ...(e.code ? [e.code] : [])) }
            """,
            "try { postMessage(Symbol()) } catch (e) { console.log('worker', e.name) }"));

    [Fact]
    [Requirement("N6")]
    public void TerminateEndsAWorkerAndLosesWhatItHadPosted() => WorkerPage.With(
        """
        const worker = new Worker('worker.js');
        worker.onmessage = e => { console.log(e.data); worker.terminate(); worker.terminate(); worker.postMessage('too late'); };
        """,
        "onmessage = e => console.log('worker got', e.data); postMessage('one'); postMessage('two'); setInterval(() => postMessage('tick'), 10);",
        (browser, _) =>
        {
            browser.Wait(TimeSpan.FromMilliseconds(100));
            Assert.Equal(["one"], browser.Console);
            Assert.Single(browser.Trace.OfType<WorkerEnded>());
            Assert.Contains(browser.Trace.OfType<MessageLost>(), lost => lost.Reason == LossReason.WorkerTerminated);
        });

    [Fact]
    [Requirement("N7", "N8", "A8")]
    public void AClosingWorkerFinishesItsTaskAndHearsNothingMore() => WorkerPage.With(
        """
        const worker = new Worker('worker.js');
        worker.onmessage = e => { console.log(e.data); worker.postMessage('after'); };
        worker.postMessage('before');
        """,
        """
        onmessage = e => {
          console.log('worker got', e.data);
          setTimeout(() => console.log('never'), 1);
          postMessage(1); close(); postMessage(2);
          new MessageChannel().port1.postMessage('nowhere');
          Promise.resolve().then(() => postMessage(3));
        };
        """,
        (browser, _) =>
        {
            browser.Wait(TimeSpan.FromMilliseconds(50));
            Assert.Equal(["worker got before", "1", "2", "3"], browser.Console);
            Assert.Single(browser.Trace.OfType<WorkerEnded>());
        });

    [Fact]
    [Requirement("N10")]
    public void AWorkerHasWorkersThatEndWithIt() => WorkerPage.With(
        "const worker = new Worker('worker.js'); worker.onmessage = e => { console.log('page', e.data); worker.terminate(); };",
        "const inner = new Worker('inner.js', { name: 'deep' }); inner.onmessage = e => postMessage(['outer', ...e.data]); inner.postMessage('x');",
        (browser, _) =>
        {
            Assert.Equal(["page [ 'outer', 'deep', 'x' ]"], browser.Console);
            Assert.Equal(2, browser.Trace.OfType<WorkerEnded>().Count());
            Assert.Empty(browser.Problems);
        },
        [("inner.js", "onmessage = e => postMessage([name, e.data]);")]);
}
