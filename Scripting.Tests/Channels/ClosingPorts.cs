using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Channels;

public sealed class ClosingPorts
{
    [Fact]
    [Requirement("C7", "C8", "D1", "D7")]
    public void TheOtherSideHearsOfACloseOnceAndAfterEverythingThatWasPosted() => Assert.Equal(
        ["1", "2", "close false false true"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = e => console.log(e.data);
            port2.onclose = e => console.log(e.type, e.bubbles, e.cancelable, e.constructor === Event);
            port1.onclose = () => console.log('never at the side that closed');
            port1.postMessage(1);
            port1.postMessage(2);
            port1.close();
            port1.close();
            port1.postMessage(3);
            """));

    [Fact]
    [Requirement("C8")]
    public void TheSideThatIsLeftCanStillBeTransferredAndTheClosedOneCannot() => Assert.Equal(
        ["DataCloneError", "sent true"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel(), carrier = new MessageChannel();
            port1.close();
            try { carrier.port1.postMessage(0, [port1]) } catch (e) { console.log(e.name) }
            carrier.port2.onmessage = e => console.log('sent', e.ports[0] instanceof MessagePort);
            carrier.port1.postMessage(0, [port2]);
            """));

    [Fact]
    [Requirement("C10")]
    public void ClosingInAHandlerDoesNotEndTheHandler() => Assert.Equal(
        ["1 goes on"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            port2.onmessage = e => { port2.close(); port1.close(); console.log(e.data, 'goes on') };
            port1.postMessage(1);
            """));

    [Fact]
    [Requirement("E10")]
    public void WhatWaitsForAPortGoesWithItWhenItsHandlerSendsItAway() => Assert.Equal(
        ["old 1", "new 2", "new 3"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel(), carrier = new MessageChannel();
            carrier.port2.onmessage = e => { e.ports[0].onmessage = e => console.log('new', e.data) };
            port2.onmessage = e => { console.log('old', e.data); carrier.port1.postMessage(0, [port2]) };
            port1.postMessage(1);
            port1.postMessage(2);
            port1.postMessage(3);
            """));

    [Fact]
    [Requirement("E9")]
    public void AHandlerThatThrowsDoesNotStopThePort() => Browser.WithPage(
        "<script>const { port1, port2 } = new MessageChannel(); port2.onmessage = e => { console.log(e.data); throw new Error('no') }; port1.postMessage(1); port1.postMessage(2)</script>",
        (browser, _) =>
        {
            Assert.Equal(["1", "2"], browser.Console);
            Assert.Equal(2, browser.Failures.Count);
        });

    [Fact]
    [Requirement("L5", "D2")]
    public void RemovingAFrameClosesItsPorts() => Browser.With(
        [
            ("index.html", "<iframe src=child.html></iframe><script>onmessage = e => { e.ports[0].onclose = () => console.log('closed'); e.ports[0].start(); document.querySelector('iframe').remove() }</script>"),
            ("child.html", "<script>const c = new MessageChannel(); parent.postMessage(0, '*', [c.port1])</script>"),
        ],
        (browser, _) => Assert.Equal(["closed"], browser.Console));
}
