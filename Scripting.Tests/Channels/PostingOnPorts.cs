using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Channels;

public sealed class PostingOnPorts
{
    [Fact]
    [Requirement("B1")]
    public void TheSecondArgumentIsAListIfItCanBeIteratedAndElseOptions() => Assert.Equal(
        ["1 1 0 0 1 0 0", "TypeError TypeError TypeError TypeError TypeError TypeError"],
        Browser.ConsoleOf(
            """
            const port = () => new MessageChannel().port1;
            const sent = [];
            const { port1, port2 } = new MessageChannel();
            const counts = [];
            port1.onmessage = e => { counts.push(e.ports.length); if (counts.length === 7) console.log(counts.join(' ')) };
            port2.postMessage(0, [port()]);
            port2.postMessage(0, { transfer: [port()] });
            port2.postMessage(0, null);
            port2.postMessage(0, undefined);
            port2.postMessage(0, new Set([port()]));
            port2.postMessage(0, { unknown: 1 });
            port2.postMessage(0, {}, 'ignored');
            const names = [];
            for (const attempt of [() => port2.postMessage(), () => port2.postMessage(0, 5), () => port2.postMessage(0, [null]), () => port2.postMessage(0, ['x']),
                () => port2.postMessage(0, { transfer: null }), () => port2.postMessage(0, { [Symbol.iterator]: 1 })])
              try { attempt(); names.push('no error') } catch (e) { names.push(e.name) }
            queueMicrotask(() => setTimeout(() => console.log(names.join(' ')), 1));
            """));

    [Fact]
    [Requirement("B2", "F9")]
    public void APortInItsOwnListIsRefusedBeforeAnythingIsSerialized() => Assert.Equal(
        ["DataCloneError 25 false", "still usable"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel(), other = new MessageChannel();
            let read = false;
            try { port1.postMessage({ get x() { read = true } }, [other.port1, port1]) } catch (e) { console.log(e.name, e.code, read) }
            other.port1.onmessage = e => console.log(e.data);
            other.port2.postMessage('still usable');
            """));

    [Fact]
    [Requirement("B3", "B4")]
    public void PostingOnAClosedPortSerializesAllTheSame() => Assert.Equal(
        ["DataCloneError", "undefined", "DataCloneError"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel(), other = new MessageChannel();
            port1.close();
            try { port1.postMessage(() => {}) } catch (e) { console.log(e.name) }
            console.log(port1.postMessage(1, [other.port1]));
            try { port2.postMessage(1, [other.port1]) } catch (e) { console.log(e.name) }
            """));

    [Fact]
    [Requirement("B5", "E5")]
    public void AMessageComesAfterTheTaskAndItsMicrotasksAndMicrotasksComeBetweenMessages() => Assert.Equal(
        ["sync", "microtask", "message 1", "reaction 1", "message 2", "reaction 2"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = e => { console.log('message', e.data); Promise.resolve().then(() => console.log('reaction', e.data)) };
            port2.postMessage(1);
            port2.postMessage(2);
            Promise.resolve().then(() => console.log('microtask'));
            console.log('sync');
            """));

    [Fact]
    [Requirement("B6")]
    public void LaterChangesOfTheObjectAreNotSeen() => Assert.Equal(
        ["{ a: [ 1 ] }"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel(), value = { a: [1] };
            port1.onmessage = e => console.log(e.data);
            port2.postMessage(value);
            value.a.push(2);
            """));

    [Fact]
    [Requirement("B7")]
    public void PostingOnAPortThatWasTransferredReachesNobody() => Assert.Equal(
        ["new handle: by the other side"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel(), carrier = new MessageChannel();
            carrier.port2.onmessage = e => { e.ports[0].onmessage = e => console.log('new handle:', e.data) };
            carrier.port1.postMessage(0, [port1]);
            port1.postMessage('by the old handle');
            port1.start();
            port2.postMessage('by the other side');
            """));

    [Fact]
    [Requirement("B8", "B9", "F12")]
    public void APortTravelsOnlyInTheListAndIsTheSameInDataAndPorts() => Assert.Equal(
        ["DataCloneError", "DataCloneError", "DataCloneError", "true true 2", "0 1"],
        Browser.ConsoleOf(
            """
            const a = new MessageChannel(), b = new MessageChannel(), c = new MessageChannel();
            try { a.port1.postMessage({ deep: [b.port1] }) } catch (e) { console.log(e.name) }
            try { a.port1.postMessage(0, [{}]) } catch (e) { console.log(e.name) }
            try { a.port1.postMessage(0, [window]) } catch (e) { console.log(e.name) }
            a.port2.onmessage = e => {
              if (typeof e.data === 'number') console.log(e.data, e.ports.length);
              else console.log(e.data.p === e.ports[0], e.data.again === e.ports[0], e.ports.length);
            };
            a.port1.postMessage({ p: b.port1, again: b.port1 }, [b.port1, b.port2]);
            a.port1.postMessage(0, [c.port1]);
            """));

    [Fact]
    [Requirement("B10")]
    public void AChannelWhoseOtherPortIsPostedThroughItIsLost() => Assert.Equal(
        ["undefined", "undefined"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = () => console.log('never');
            console.log(port1.postMessage('x', [port2]));
            console.log(port1.postMessage('y'));
            """));

    [Fact]
    [Requirement("F10", "F11")]
    public void TwiceInTheListIsFoundBeforeGettersRunAndDetachedAfterThem() => Assert.Equal(
        ["DataCloneError false", "DataCloneError true", "mine", "DataCloneError"],
        Browser.ConsoleOf(
            """
            const { port1 } = new MessageChannel();
            const attempt = (value, list) => { try { port1.postMessage(value, list) } catch (e) { return e.name ?? e } };
            const a = new MessageChannel().port1, closed = new MessageChannel().port1, b = new MessageChannel().port1;
            closed.close();
            let read = false;
            const reading = { get x() { read = true } };
            console.log(attempt(reading, [a, a]), read);
            console.log(attempt(reading, [closed]), read);
            console.log(attempt({ get x() { throw 'mine' } }, [closed]));
            console.log(attempt({ get x() { port1.postMessage(0, [b]) } }, [b]));
            """));

    [Fact]
    [Requirement("F13")]
    public void WhatWasTransferredBeforeAFailingEntryStaysTransferred() => Assert.Equal(
        ["DataCloneError", "0", "peer closed", "DataCloneError"],
        Browser.ConsoleOf(
            """
            const { port1 } = new MessageChannel(), moved = new MessageChannel(), closed = new MessageChannel().port1, buffer = new ArrayBuffer(8);
            closed.close();
            moved.port2.onclose = () => console.log('peer closed');
            moved.port2.start();
            try { port1.postMessage(0, [buffer, moved.port1, closed]) } catch (e) { console.log(e.name) }
            console.log(buffer.byteLength);
            setTimeout(() => { try { port1.postMessage(0, [moved.port1]) } catch (e) { console.log(e.name) } }, 1);
            """));

    [Fact]
    [Requirement("F16")]
    public void AHundredPortsTravelInOneMessageInTheirOrder() => Assert.Equal(
        ["100 true", "100 answers in order"],
        Browser.ConsoleOf(
            """
            const carrier = new MessageChannel(), channels = Array.from({ length: 100 }, () => new MessageChannel()), answers = [];
            carrier.port2.onmessage = e => {
              console.log(e.ports.length, e.ports.every(p => p instanceof MessagePort));
              e.ports.forEach((p, i) => p.postMessage(i));
            };
            carrier.port1.postMessage(0, channels.map(c => c.port1));
            channels.forEach((c, i) => c.port2.onmessage = e => {
              if (e.data === i && answers.push(i) === 100) console.log(100, 'answers in order');
            });
            """));

    [Fact]
    [Requirement("F17", "K17")]
    public void StructuredCloneMovesAPortWithinThePage() => Assert.Equal(
        ["true false", "waited", "after", "DataCloneError"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port2.postMessage('waited');
            const copy = structuredClone({ p: port1 }, { transfer: [port1] }).p;
            console.log(copy instanceof MessagePort, copy === port1);
            copy.onmessage = e => console.log(e.data);
            port2.postMessage('after');
            setTimeout(() => { try { structuredClone(port1, { transfer: [port1] }) } catch (e) { console.log(e.name) } }, 5);
            """));

    [Fact]
    [Requirement("J1")]
    public void AGettersOwnExceptionReachesTheCallerAsItIs() => Assert.Equal(
        ["true"],
        Browser.ConsoleOf(
            """
            const { port1 } = new MessageChannel(), mine = { mine: true };
            try { port1.postMessage({ get x() { throw mine } }) } catch (e) { console.log(e === mine) }
            """));

    [Fact]
    [Requirement("K14")]
    public void ABufferMovesWithItsBytesAndLeavesNothingBehind() => Assert.Equal(
        ["0 true", "ArrayBuffer { byteLength: 4 } 1,2,3,4 0", "8 16"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel(), bytes = new Uint8Array([1, 2, 3, 4]);
            port1.onmessage = e => {
              if (e.data.resizable) console.log(e.data.byteLength, e.data.maxByteLength);
              else console.log(e.data, new Uint8Array(e.data).join(), e.ports.length);
            };
            const { buffer } = bytes;
            port2.postMessage(buffer, [buffer]);
            console.log(bytes.length, buffer.detached);
            const growing = new ArrayBuffer(8, { maxByteLength: 16 });
            port2.postMessage(growing, [growing]);
            """));
}
