using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Channels;

public sealed class MessageEvents
{
    [Fact]
    [Requirement("I1")]
    public void HaveTheirDefaultsAndCanBeMadeAndInitialized() => Assert.Equal(
        ["null '' '' null [] true", "1 'o' 'i' true 1", "false true true 5 'x'"],
        Browser.ConsoleOf(
            """
            const show = v => typeof v === 'string' ? `'${v}'` : v;
            const e = new MessageEvent('message');
            console.log(e.data, show(e.origin), show(e.lastEventId), e.source, e.ports, Object.isFrozen(e.ports));
            const { port1 } = new MessageChannel();
            const f = new MessageEvent('message', { data: 1, origin: 'o', lastEventId: 'i', source: port1, ports: [port1] });
            console.log(f.data, show(f.origin), show(f.lastEventId), f.source === port1, f.ports.length);
            f.initMessageEvent('again', false, true, 5, 'x');
            console.log(f.bubbles, f.cancelable, f.ports.length === 0, f.data, show(f.origin));
            """));

    [Fact]
    [Requirement("I1")]
    public void RefuseSourcesAndPortsThatAreNone() => Assert.Equal(
        ["TypeError", "TypeError", "TypeError"],
        Browser.ConsoleOf(
            """
            for (const init of [{ source: {} }, { ports: [{}] }, { ports: 5 }])
              try { new MessageEvent('x', init); console.log('no error') } catch (e) { console.log(e.name) }
            """));

    [Fact]
    [Requirement("I2")]
    public void GiveTheSameFrozenPortsEachTime() => Assert.Equal(
        ["true true true"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = e => console.log(e.ports === e.ports, Object.isFrozen(e.ports), Array.isArray(e.ports));
            port1.postMessage(0, [new MessageChannel().port1]);
            """));

    [Fact]
    [Requirement("I3", "I5")]
    public void OfAPortAreTrustedAndSayNothingOfWhereTheyComeFrom() => Assert.Equal(
        ["message true false false true true | '' null ''"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = function (e) {
              console.log(e.type, e.isTrusted, e.bubbles, e.cancelable, e.target === port2, this === port2, `| '${e.origin}' ${e.source} '${e.lastEventId}'`);
            };
            port1.postMessage(0);
            """));

    [Fact]
    [Requirement("G8", "G13", "I3", "I4")]
    public void OfAWindowNameTheSendersOriginAndWindow() => Assert.Equal(
        [$"posted {Browser.Origin} true true true ''"],
        Browser.ConsoleOf(
            """
            onmessage = e => console.log(e.data, e.origin, e.source === window, e.target === window, e.isTrusted, `'${e.lastEventId}'`);
            postMessage('posted');
            """));
}
