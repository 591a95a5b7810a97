using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Channels;

/// <summary>The quick way before postMessage cannot be seen.</summary>
public sealed class QuickPostingTests
{
    [Fact]
    public void PostMessageIsAMethodLikeAnyOther() => Assert.Equal(
        ["postMessage 1 true true true false", "TypeError TypeError TypeError", "postMessage: 1 argument required, but only 0 present", "Illegal invocation"],
        Browser.ConsoleOf("""
            const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage');
            console.log(value.name, value.length, writable, enumerable, configurable, 'prototype' in value);
            const port = new MessageChannel().port1;
            const failure = deed => { try { deed(); return 'none'; } catch (error) { return error; } };
            console.log(failure(() => new port.postMessage(1)).name, failure(() => port.postMessage()).name, failure(() => value.call({}, 1)).name);
            console.log(failure(() => port.postMessage()).message);
            console.log(failure(() => value.call(new Worker('data:,'), 1)).message);
            """));

    [Fact]
    public void WhateverIsPostedInWhateverWayArrives() => Assert.Equal(
        ["undefined", "1", "2", "3", "4", "5", "Map(1) { 'a' => 6 }", "7", "done"],
        Browser.ConsoleOf("""
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = event => console.log(event.data);
            port1.postMessage(undefined);
            port1.postMessage(1, undefined);
            port1.postMessage(2, []);
            port1.postMessage(3, {});
            port1.postMessage(4, null, 'more');
            MessagePort.prototype.postMessage.call(Object.setPrototypeOf(Object.freeze(port1), MessagePort.prototype), 5);
            port1.postMessage(new Map([['a', 6]]));
            Reflect.apply(port1.postMessage, port1, [7, undefined, 'more']);
            port1.postMessage('done');
            """));

    [Fact]
    public void WhatCannotBeClonedThrowsAndNothingIsPosted() => Assert.Equal(
        ["DataCloneError", "RangeError from the getter", "after"],
        Browser.ConsoleOf("""
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = event => console.log(event.data);
            try { port1.postMessage(() => 1); } catch (error) { console.log(error.name); }
            try { port1.postMessage({ get bad() { throw new RangeError('from the getter'); } }); } catch (error) { console.log(error.name, error.message); }
            port1.postMessage('after');
            """));

    [Fact]
    public void AnEventThatWasHeardCanBeInitializedAndDispatchedAgain() => Assert.Equal(
        ["message first true", "again second false", "TypeError"],
        Browser.ConsoleOf("""
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = event => {
              console.log(event.type, event.data, event.isTrusted);
              setTimeout(() => {
                const target = new EventTarget();
                target.addEventListener('again', same => console.log(same.type, same.data, same.isTrusted));
                event.initMessageEvent('again', false, false, 'second');
                target.dispatchEvent(event);
                try { Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data').get.call(new Event('x')); } catch (error) { console.log(error.name); }
              });
            };
            port1.postMessage('first');
            """));
}
