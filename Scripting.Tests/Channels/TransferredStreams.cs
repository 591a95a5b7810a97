using Messaging.Scripting.Tests.Browsing;
using Messaging.Scripting.Tests.Workers;

namespace Messaging.Scripting.Tests.Channels;

/// <summary>Streams Standard 8.2: what a stream that was transferred is at the other end.</summary>
public sealed class TransferredStreams
{
    private const string ReadAll = """
        const readAll = async stream => {
          const seen = [];
          for (const reader = stream.getReader(); ;) {
            const { done, value } = await reader.read();
            if (done) return seen;
            seen.push(value);
          }
        };

        """;

    [Fact]
    public void AWorkerReadsWhatTheStreamOfAPageGivesChunkByChunk() => Assert.Equal(
        ["locked true", "pulled 1", "pulled 2", "pulled 3", "worker true 0 1 {\"two\":2}", "end"],
        WorkerPage.ConsoleOf(
            """
            let count = 0;
            const stream = new ReadableStream({
              pull(controller) {
                if (++count === 4) { controller.close(); console.log('end'); return; }
                console.log('pulled', count);
                controller.enqueue(count === 2 ? { two: 2 } : count);
              },
            }, { highWaterMark: 0 });
            const worker = new Worker('worker.js');
            worker.onmessage = e => console.log(...e.data);
            worker.postMessage(stream, [stream]);
            console.log('locked', stream.locked);
            """,
            """
            onmessage = async e => {
              const reader = e.data.getReader();
              const first = await reader.read(), second = await reader.read();
              postMessage(['worker', e.data instanceof ReadableStream, e.ports.length, first.value, JSON.stringify(second.value)]);
              await reader.read();
              await reader.read();
            };
            """));

    [Fact]
    public void APageHearsWhatAWorkerWritesIntoItsStream() => Assert.Equal(
        ["wrote 1", "wrote 2", "worker done", "closed"],
        WorkerPage.ConsoleOf(
            """
            const stream = new WritableStream({ write(chunk) { console.log('wrote', chunk) }, close() { console.log('closed') } });
            const worker = new Worker('worker.js');
            worker.onmessage = e => console.log('worker', e.data);
            worker.postMessage({ stream }, { transfer: [stream] });
            """,
            """
            onmessage = async e => {
              const writer = e.data.stream.getWriter();
              writer.write(1);
              writer.write(2);
              await writer.close();
              postMessage('done');
            };
            """));

    [Fact]
    public void ATransformStreamTakesTwoPlacesAndStaysOne() => Assert.Equal(
        ["true 0 3 a:A,b:B 7"],
        WorkerPage.ConsoleOf(
            """
            const upper = new TransformStream({ transform(chunk, controller) { controller.enqueue(chunk + ':' + chunk.toUpperCase()) } });
            const { port1, port2 } = new MessageChannel(), buffer = new ArrayBuffer(3);
            const worker = new Worker('worker.js');
            port1.onmessage = e => { console.log(...e.data); port1.close(); };
            worker.postMessage({ port2, buffer, upper }, [upper, buffer, port2]);
            """,
            ReadAll + """
            onmessage = async e => {
              const { buffer, port2, upper } = e.data, writer = upper.writable.getWriter();
              const all = readAll(upper.readable);
              writer.write('a');
              writer.write('b');
              writer.close();
              port2.postMessage([upper instanceof TransformStream, e.ports.indexOf(port2), buffer.byteLength, (await all).join(), 7]);
            };
            """));

    [Theory]
    [InlineData("controller.error(new RangeError('spoilt'))", "RangeError: spoilt")]
    [InlineData("controller.enqueue(() => {})", "DataCloneError: $.value cannot be cloned: it is a function.")]
    public void WhatGoesWrongAtTheSourceIsAnErrorAtTheOtherEnd(string act, string told) => Assert.Equal(
        [told],
        WorkerPage.ConsoleOf(
            $$"""
            const stream = new ReadableStream({ start(controller) { {{act}} } });
            const worker = new Worker('worker.js');
            worker.onmessage = e => console.log(e.data);
            worker.postMessage(stream, [stream]);
            """,
            "onmessage = e => e.data.getReader().read().catch(error => postMessage(`${error}`))"));

    [Fact]
    public void TheSourceHearsThatTheOtherEndWantsNoMore() => Assert.Equal(
        ["cancelled enough", "aborted TypeError: no"],
        WorkerPage.ConsoleOf(
            """
            const stream = new ReadableStream({ cancel(reason) { console.log('cancelled', reason) } });
            const sink = new WritableStream({ abort(reason) { console.log('aborted', `${reason}`) } });
            new Worker('worker.js').postMessage([stream, sink], [stream, sink]);
            """,
            "onmessage = e => { e.data[0].cancel('enough'); e.data[1].abort(new TypeError('no')) }"));

    [Fact]
    public void AStreamThatIsLockedOrNotInTheListStaysWhereItIs() => Assert.Equal(
        [
            "DataCloneError Entry 0 of the transfer list is locked.",
            "DataCloneError Entry 1 of the transfer list is in the list twice.",
            "DataCloneError $ cannot be cloned: it is a ReadableStream that is not in the transfer list.",
            "getter first",
            "false",
        ],
        Browser.ConsoleOf("""
            const attempt = (value, ...transfer) => { try { structuredClone(value, { transfer }) } catch (e) { console.log(e.name, e.message) } };
            const locked = new ReadableStream(), free = new ReadableStream();
            locked.getReader();
            attempt(null, locked);
            attempt(null, free, free);
            attempt(free);
            try { structuredClone({ get a() { throw new Error('first') } }, { transfer: [locked] }) } catch (e) { console.log('getter', e.message) }
            console.log(free.locked);
            """));

    [Fact]
    public void AStreamCanBeClonedWithinItsRealmAndTravelOn() => Assert.Equal(
        ["page 1,2"],
        WorkerPage.ConsoleOf(
            ReadAll + """
            const stream = ReadableStream.from([1, 2]), clone = structuredClone(stream, { transfer: [stream] });
            const worker = new Worker('worker.js');
            worker.onmessage = async e => console.log('page', (await readAll(e.data)).join());
            worker.postMessage(clone, [clone]);
            """,
            "onmessage = e => postMessage(e.data, [e.data])"));
}
