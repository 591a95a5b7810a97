using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Channels;

/// <summary>A message whose target has one listener is dispatched by a way of its own, which a page must not be able to tell.</summary>
public sealed class HearingOnce
{
    [Theory]
    [InlineData("port2.onmessage = hear;")]
    [InlineData("port2.addEventListener('message', hear); port2.start();")]
    [InlineData("port2.onmessage = hear; port2.addEventListener('message', () => 0);")]
    [InlineData("port2.addEventListener('message', { handleEvent: hear }); port2.start();")]
    [InlineData("port2.addEventListener('message', hear, { once: true, passive: true }); port2.start();")]
    [Requirement("I3", "I5")]
    public void AnEventIsUnderWayWhileItIsHeardAndNotBeforeOrAfter(string listen) => Assert.Equal(
        ["true 2 1 true InvalidStateError false", "5 true", "null 0 0 false false"],
        Browser.ConsoleOf(
            $$"""
            const { port1, port2 } = new MessageChannel();
            let kept;
            const hear = e => {
              kept = e;
              let name;
              try { port1.dispatchEvent(e) } catch (error) { name = error.name }
              e.initMessageEvent('other');
              e.preventDefault();
              e.stopPropagation();
              console.log(e.currentTarget === port2, e.eventPhase, e.composedPath().length, e.composedPath()[0] === port2, name, e.defaultPrevented);
              Promise.resolve().then(() => console.log(e.data, e.currentTarget === port2));
              setTimeout(() => console.log(kept.currentTarget, kept.eventPhase, kept.composedPath().length, kept.cancelBubble, kept.defaultPrevented));
            };
            {{listen}}
            port1.postMessage(5);
            """));

    [Fact]
    [Requirement("I3", "I5")]
    public void AnEventThatWasHeardCanBeDispatchedAgainAndInitialized() => Assert.Equal(
        ["true 1 true", "false 1 true true", "null 0", "again 7 o"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            const other = new EventTarget();
            other.addEventListener('message', e => console.log(e.isTrusted, e.data, e.currentTarget === other, e.composedPath()[0] === other));
            port2.onmessage = e => {
              console.log(e.isTrusted, e.data, e.target === port2);
              setTimeout(() => {
                other.dispatchEvent(e);
                console.log(e.currentTarget, e.eventPhase);
                e.initMessageEvent('again', false, false, 7, 'o');
                console.log(e.type, e.data, e.origin);
              });
            };
            port1.postMessage(1);
            """));

    [Fact]
    [Requirement("I3")]
    public void WhatTheListenerThrowsIsReportedAndTheNextMessageIsHeard() => Assert.Equal(
        ["error Uncaught Error: 1", "heard 2"],
        Browser.ConsoleOf(
            """
            onerror = message => { console.log('error', message); return true };
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = e => { if (e.data === 1) throw new Error(e.data); console.log('heard', e.data) };
            port1.postMessage(1);
            port1.postMessage(2);
            """));

    [Fact]
    [Requirement("I3")]
    public void TheListenerCanBeReplacedBetweenMessages() => Assert.Equal(
        ["a 1", "b 2", "c 3", "d 3", "d 4"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            const d = e => console.log('d', e.data);
            const c = e => { console.log('c', e.data); port2.onmessage = null };
            const b = e => { console.log('b', e.data); port2.onmessage = c; port2.addEventListener('message', d) };
            port2.onmessage = e => { console.log('a', e.data); port2.onmessage = b };
            for (let i = 1; i <= 4; i++) port1.postMessage(i);
            """));
}
