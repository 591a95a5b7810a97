using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Globals;

public sealed class Streams
{
    [Fact]
    public void AReaderGetsTheChunksInOrderAndThenTheEnd() => Assert.Equal(
        ["{ value: 'a', done: false } { value: 'b', done: false } { value: undefined, done: true }", "closed", "true false true"],
        Browser.ConsoleOf(
            """
            const stream = new ReadableStream({ start(c) { c.enqueue('a'); c.enqueue('b'); c.close(); } });
            const reader = stream.getReader();
            const locked = stream.locked;
            Promise.all([reader.read(), reader.read(), reader.read()]).then(all => console.log(...all)).then(() => reader.closed).then(() => {
              console.log('closed');
              reader.releaseLock();
              console.log(locked, stream.locked, `${stream}` === '[object ReadableStream]');
            });
            """));

    [Fact]
    public void ASourceIsPulledAsFarAsTheStrategyWants() => Assert.Equal(
        ["pulled 3", "read 0, pulled 4", "cancelled enough"],
        Browser.ConsoleOf(
            """
            let n = 0;
            const stream = new ReadableStream({ pull(c) { c.enqueue(n++); }, cancel(reason) { console.log('cancelled', reason); } }, new CountQueuingStrategy({ highWaterMark: 3 }));
            setTimeout(async () => {
              console.log('pulled', n);
              const reader = stream.getReader();
              const { value } = await reader.read();
              await null;
              console.log(`read ${value}, pulled ${n}`);
              await reader.cancel('enough');
            });
            """));

    [Fact]
    public void WritesGoToTheSinkOneAfterTheOther() => Assert.Equal(
        ["0", "write a", "write b", "close", "done", "after: TypeError"],
        Browser.ConsoleOf(
            """
            const stream = new WritableStream({
              async write(chunk) { await new Promise(r => setTimeout(r, 5)); console.log('write', chunk); },
              close() { console.log('close'); },
            });
            const writer = stream.getWriter();
            writer.write('a'); writer.write('b');
            console.log(Math.max(writer.desiredSize, 0));
            writer.close().then(() => console.log('done')).then(() => writer.write('c')).catch(e => console.log('after:', e.name));
            """));

    [Fact]
    public void AFailingSinkIsAnErrorOfEveryWrite() => Assert.Equal(
        ["first: sink", "second: sink", "closed: sink", "null"],
        Browser.ConsoleOf(
            """
            const stream = new WritableStream({ write() { throw new Error('sink'); } });
            const writer = stream.getWriter();
            const log = name => e => console.log(`${name}: ${e.message}`);
            writer.write(1).catch(log('first'));
            writer.write(2).catch(log('second'));
            writer.closed.catch(log('closed')).then(() => console.log(writer.desiredSize));
            """));

    [Fact]
    public void AbortingTellsTheSinkAndItsSignal() => Assert.Equal(
        ["signal why", "abort why", "aborted"],
        Browser.ConsoleOf(
            """
            const stream = new WritableStream({
              start(c) { c.signal.onabort = () => console.log('signal', c.signal.reason); },
              abort(reason) { console.log('abort', reason); },
            });
            setTimeout(() => stream.abort('why').then(() => console.log('aborted')));
            """));

    [Fact]
    public void PipesGoThroughTransformersAndEndWithTheirLastWords() => Assert.Equal(
        ["A,B,the end"],
        Browser.ConsoleOf(
            """
            const upper = new TransformStream({ transform(chunk, c) { c.enqueue(chunk.toUpperCase()); }, flush(c) { c.enqueue('the end'); } });
            const seen = [];
            ReadableStream.from(['a', 'b']).pipeThrough(upper).pipeTo(new WritableStream({ write(chunk) { seen.push(chunk); } }))
              .then(() => console.log(seen.join()), e => console.log('failed', e));
            """));

    [Fact]
    public void AFailureInAPipeReachesBothEnds() => Assert.Equal(
        ["abort broken", "pipe broken", "cancel full", "pipe full", "cancel stop", "abort stop", "pipe stop"],
        Browser.ConsoleOf(
            """
            (async () => {
              const log = name => e => console.log(name, e.message ?? e);
              await new ReadableStream({ pull() { throw new Error('broken'); } }).pipeTo(new WritableStream({ abort: log('abort') })).catch(log('pipe'));
              await new ReadableStream({ pull(c) { c.enqueue(1); }, cancel: log('cancel') }).pipeTo(new WritableStream({ write() { throw new Error('full'); } })).catch(log('pipe'));
              const stop = new AbortController();
              const order = [];
              const piped = new ReadableStream({ cancel: e => { order.push(['cancel', e]); } })
                .pipeTo(new WritableStream({ abort: e => { order.push(['abort', e]); } }), { signal: stop.signal }).catch(e => e);
              stop.abort('stop');
              const reason = await piped;
              for (const [name, e] of order.sort((a, b) => a[0] < b[0] ? 1 : -1)) console.log(name, e);
              console.log('pipe', reason);
            })();
            """));

    [Fact]
    public void BothBranchesOfATeeGetEverything() => Assert.Equal(
        ["1,2,3 1,2,3", "cancelled a,b"],
        Browser.ConsoleOf(
            """
            (async () => {
              const [one, two] = ReadableStream.from([1, 2, 3]).tee();
              console.log(`${await Array.fromAsync(one)} ${await Array.fromAsync(two)}`);
              const [left, right] = new ReadableStream({ cancel: reasons => console.log(`cancelled ${reasons}`) }).tee();
              left.cancel('a'); await right.cancel('b');
            })().catch(e => console.log('failed', e));
            """));

    [Fact]
    public void AStreamIsIteratedAndCancelledWhenTheLoopIsLeft() => Assert.Equal(
        ["0", "1", "cancelled undefined", "false"],
        Browser.ConsoleOf(
            """
            (async () => {
              let n = 0;
              const stream = new ReadableStream({ pull(c) { c.enqueue(n++); }, cancel(reason) { console.log('cancelled', reason); } });
              for await (const value of stream) { console.log(value); if (value === 1) break; }
              console.log(stream.locked);
            })();
            """));

    [Fact]
    public void TextIsDecodedAndEncodedAcrossPieces() => Assert.Equal(
        ["dé€😀", "195,169,240,159,152,128,239,191,189"],
        Browser.ConsoleOf(
            """
            (async () => {
              const bytes = new TextEncoder().encode('dé€😀');
              const pieces = [...bytes].map(byte => Uint8Array.of(byte));
              let text = '';
              for await (const part of ReadableStream.from(pieces).pipeThrough(new TextDecoderStream())) text += part;
              console.log(text);
              const all = [];
              for await (const part of ReadableStream.from(['é', '\ud83d', '\ude00', '\ud83d']).pipeThrough(new TextEncoderStream())) all.push(...part);
              console.log(all.join());
            })();
            """));

    [Fact]
    public void BodiesAndBlobsAreStreams() => Assert.Equal(
        ["blob text", "response true true", "read before: TypeError", "made of a stream", "made twice made twice", "null"],
        Browser.ConsoleOf(
            """
            (async () => {
              const decode = async stream => { let text = ''; for await (const part of stream.pipeThrough(new TextDecoderStream())) text += part; return text; };
              console.log(await decode(new Blob(['blob ', 'text']).stream()));
              const response = new Response('response');
              const same = response.body === response.body;
              console.log(await decode(response.body), same, response.bodyUsed);
              await response.text().catch(e => console.log('read before:', e.name));
              const chunks = text => ReadableStream.from([...text].map(letter => new TextEncoder().encode(letter)));
              console.log(await new Response(chunks('made of a stream')).text());
              const twice = new Response(chunks('made twice')), clone = twice.clone();
              console.log(await twice.text(), await clone.text());
              console.log(new Response(null).body);
            })().catch(e => console.log('failed', e));
            """));

    [Fact]
    public void WhatIsWrongIsSaid() => Assert.Equal(
        ["TypeError", "RangeError", "TypeError", "TypeError", "RangeError", "TypeError", "TypeError"],
        Browser.ConsoleOf(
            """
            for (const attempt of [
              () => new ReadableStream({ type: 'other' }),
              () => new ReadableStream({}, { highWaterMark: -1 }),
              () => { const s = new ReadableStream(); s.getReader(); s.getReader(); },
              () => ReadableStream.prototype.getReader.call({}),
              () => new WritableStream({ type: 'bytes' }),
              () => new ReadableStreamDefaultController(),
              () => ReadableStream.from(5),
            ]) try { attempt(); console.log('no error') } catch (e) { console.log(e.name) }
            """));
}
