using Messaging.Scripting.Tests.Browsing;
using Messaging.Scripting.Tests.Workers;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Channels;

public sealed class BroadcastChannels
{
    [Theory]
    [InlineData("new BroadcastChannel(null).name", "null")]
    [InlineData("new BroadcastChannel(undefined).name", "undefined")]
    [InlineData("new BroadcastChannel(1.50).name", "1.5")]
    [InlineData("new BroadcastChannel('a').toString()", "[object BroadcastChannel]")]
    [InlineData("new BroadcastChannel('a') instanceof EventTarget", "true")]
    [InlineData("new BroadcastChannel()", "TypeError")]
    [InlineData("BroadcastChannel('a')", "TypeError")]
    [InlineData("new BroadcastChannel('a').postMessage()", "TypeError")]
    [InlineData("new BroadcastChannel('a').postMessage(() => {})", "DataCloneError")]
    [Requirement("M1", "J1")]
    public void TheInterfaceIsAsTheStandardHasIt(string expression, string value) => Assert.Equal(
        [value], Browser.ConsoleOf($"try {{ console.log(String({expression})) }} catch (e) {{ console.log(e.name) }}"));

    [Fact]
    [Requirement("M2", "J1")]
    public void AClosedChannelRefusesBeforeItSerializes() => Assert.Equal(
        ["InvalidStateError 11", "closed twice"],
        Browser.ConsoleOf(
            """
            const c = new BroadcastChannel('a');
            c.close();
            try { c.postMessage({ get x() { console.log('read') } }) } catch (e) { console.log(e.name, e.code) }
            c.close();
            console.log('closed twice');
            """));

    [Fact]
    [Requirement("M2", "M4", "M8", "M9", "I3")]
    public void EveryOtherChannelOfTheNameHearsInTheOrderOfCreation() => Assert.Equal(
        [
            "2 x https://site.test null 0 true",
            "3 x https://site.test null 0 true",
            "2 y https://site.test null 0 true",
            "3 y https://site.test null 0 true",
        ],
        Browser.ConsoleOf(
            """
            const channels = ['a', 'a', 'a', 'b'].map(name => new BroadcastChannel(name));
            channels.forEach((c, i) => c.onmessage = e => console.log(i + 1, e.data, e.origin, e.source, e.ports.length, e.target === c && e.isTrusted));
            channels[0].postMessage('x');
            channels[0].postMessage('y');
            """));

    [Fact]
    [Requirement("M5", "M6")]
    public void ClosingInAHandlerCancelsWhatIsUnderWay() => Assert.Equal(
        ["first 1"],
        Browser.ConsoleOf(
            """
            const from = new BroadcastChannel('a'), first = new BroadcastChannel('a'), second = new BroadcastChannel('a');
            first.onmessage = e => { console.log('first', e.data); first.close(); second.close(); };
            second.onmessage = e => console.log('second', e.data);
            from.postMessage(1);
            new BroadcastChannel('a').onmessage = () => console.log('too new');
            """));

    [Fact]
    [Requirement("M4", "M7")]
    public void WindowsAndWorkersOfOneOriginHearEachOther() => WorkerPage.With(
        """
        const c = new BroadcastChannel('a');
        c.onmessage = e => console.log('page', e.data.get('x'), e.origin);
        new Worker('worker.js').onmessage = () => c.postMessage('hello');
        """,
        "const c = new BroadcastChannel('a'); c.onmessage = e => { console.log('worker', e.data); c.postMessage(new Map([['x', 1]])) }; postMessage('ready');",
        (browser, _) =>
        {
            Assert.Equal(["worker hello", "page 1 https://site.test"], browser.Console);
            Browser.AssertNone(browser.Problems);
        });

    [Fact]
    [Requirement("M12")]
    public void AWorkerThatClosesSendsNothingMore() => WorkerPage.With(
        "const c = new BroadcastChannel('a'); c.onmessage = e => console.log(e.data); new Worker('worker.js')",
        "const c = new BroadcastChannel('a'); c.postMessage('before'); close(); c.postMessage('after'); c.close(); c.postMessage(Symbol()); console.log('end');",
        (browser, _) =>
        {
            Assert.Equal(["end", "before"], browser.Console);
            Browser.AssertNone(browser.Problems);
            Assert.Empty(browser.Trace.OfType<MessageLost>());
        });
}
