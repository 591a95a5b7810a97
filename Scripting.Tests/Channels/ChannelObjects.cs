using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Channels;

public sealed class ChannelObjects
{
    [Fact]
    [Requirement("A1", "A2", "A5")]
    public void AChannelHasTwoPortsThatNeverChange() => Assert.Equal(
        ["true true false true", "undefined"],
        Browser.ConsoleOf(
            """
            const c = new MessageChannel();
            console.log(c.port1 === c.port1, c.port2 instanceof MessagePort, c.port1 === c.port2, c.port1.constructor === MessagePort);
            c.port1 = 5;
            console.log(Object.getOwnPropertyDescriptor(MessageChannel.prototype, 'port1').set);
            """));

    [Fact]
    [Requirement("A3")]
    public void PortsHaveNoConstructorAndChannelsNeedNew() => Assert.Equal(
        ["TypeError", "TypeError", "TypeError"],
        Browser.ConsoleOf(
            """
            for (const attempt of [() => new MessagePort(), () => MessagePort(), () => MessageChannel()])
              try { attempt(); console.log('no error') } catch (e) { console.log(e.name) }
            """));

    [Fact]
    [Requirement("A3", "I1")]
    public void InterfaceObjectsHaveTheShapeThatTheyShould() => Assert.Equal(
        [
            "[object MessagePort] [object MessageChannel] [object Window] [object MessageEvent]",
            "postMessage 1 true true",
            "MessagePort 0 false true true",
            "true true",
            "MessagePort,EventTarget,Object",
            "onmessage,onmessageerror,onclose",
        ],
        Browser.ConsoleOf(
            """
            const { port1 } = new MessageChannel();
            const text = o => Object.prototype.toString.call(o);
            console.log(text(port1), text(new MessageChannel()), text(window), text(new MessageEvent('x')));
            const method = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage');
            console.log(method.value.name, method.value.length, method.enumerable, method.writable);
            const global = Object.getOwnPropertyDescriptor(window, 'MessagePort');
            console.log(MessagePort.name, MessagePort.length, global.enumerable, global.writable, global.configurable);
            console.log(Object.getPrototypeOf(MessagePort) === EventTarget, window instanceof EventTarget);
            const chain = [];
            for (let p = Object.getPrototypeOf(port1); p; p = Object.getPrototypeOf(p)) chain.push(p.constructor.name);
            console.log(chain.join());
            console.log(Object.keys(MessagePort.prototype).filter(k => k.startsWith('on')).join());
            """));

    [Fact]
    [Requirement("A6", "C1", "C2")]
    public void APortIsStartedByStartOrByItsHandlerButNotByAListener() => Assert.Equal(
        ["handler 1", "listener 3"],
        Browser.ConsoleOf(
            """
            const a = new MessageChannel(), b = new MessageChannel(), c = new MessageChannel();
            a.port1.onmessage = e => console.log('handler', e.data);
            b.port1.addEventListener('message', e => console.log('never', e.data));
            c.port1.addEventListener('message', e => console.log('listener', e.data));
            a.port2.postMessage(1);
            b.port2.postMessage(2);
            c.port2.postMessage(3);
            c.port1.start();
            """));

    [Fact]
    [Requirement("C3", "C6")]
    public void SettingTheHandlerToNullStartsThePortAndDropsWhatComes() => Assert.Equal(
        ["null", "2"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = null;
            console.log(port1.onmessage);
            port2.postMessage(1);
            setTimeout(() => { port1.onmessage = e => console.log(e.data); port2.postMessage(2) }, 10);
            """));

    [Fact]
    [Requirement("C5")]
    public void TheHandlerForErrorsDoesNotStartAPort() => Assert.Empty(Browser.ConsoleOf(
        """
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => console.log('message'));
        port1.onmessageerror = () => {};
        port2.postMessage(1);
        """));

    [Fact]
    [Requirement("C4")]
    public void AHandlerKeepsItsPlaceInLineWhenItIsReplaced() => Assert.Equal(
        ["first", "new handler", "second"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => console.log('first'));
            port1.onmessage = () => console.log('old handler');
            port1.addEventListener('message', () => console.log('second'));
            port1.onmessage = () => console.log('new handler');
            port2.postMessage(1);
            """));
}
