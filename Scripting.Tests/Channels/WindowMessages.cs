using Messaging.Scripting.Pages;
using Messaging.Scripting.Sites;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Channels;

public sealed class WindowMessages
{
    [Fact]
    [Requirement("G1", "G13")]
    public void HaveTwoFormsAndGoToTheSendersOwnOriginUnlessToldOtherwise() => Assert.Equal(
        ["1", "2", "3 1", "4", "5 1", "6", "7"],
        Browser.ConsoleOf(
            """
            onmessage = e => console.log(e.data, ...(e.ports.length ? [e.ports.length] : []));
            const port = () => new MessageChannel().port1;
            postMessage(1);
            postMessage(2, '*');
            postMessage(3, '/', [port()]);
            postMessage(4, { targetOrigin: '*' });
            postMessage(5, { transfer: [port()] });
            postMessage(6, null);
            postMessage(7, '*', undefined);
            """));

    [Theory]
    [InlineData("postMessage()", "TypeError")]
    [InlineData("postMessage(1, '*', null)", "TypeError")]
    [InlineData("postMessage(1, '*', 5)", "TypeError")]
    [InlineData("postMessage(1, '*', { length: 0 })", "TypeError")]
    [InlineData("postMessage(1, '*', [null])", "TypeError")]
    [InlineData("postMessage(1, { transfer: null })", "TypeError")]
    [InlineData("postMessage(1, 'null')", "SyntaxError")]
    [InlineData("postMessage(1, 'example.org')", "SyntaxError")]
    [InlineData("postMessage(1, 'http://foo bar')", "SyntaxError")]
    [InlineData("postMessage(1, { targetOrigin: null })", "SyntaxError")]
    [InlineData("postMessage(() => {}, '*')", "DataCloneError")]
    [Requirement("G1", "G2", "G4")]
    public void AreRefusedWithTheRightError(string call, string error) =>
        Assert.Equal([error], Browser.ConsoleOf($"try {{ {call} }} catch (e) {{ console.log(e.name) }}"));

    [Fact]
    [Requirement("G2")]
    public void AreRefusedForTheirTargetBeforeAnythingIsSerialized() => Assert.Equal(
        ["SyntaxError 12 false", "works"],
        Browser.ConsoleOf(
            """
            const { port1, port2 } = new MessageChannel();
            let read = false;
            try { postMessage({ get x() { read = true } }, 'nonsense', [port1]) } catch (e) { console.log(e.name, e.code, read) }
            port1.onmessage = e => console.log(e.data);
            port2.postMessage('works');
            """));

    [Fact]
    [Requirement("G3", "G6", "G7", "G8", "G10", "F14", "F18")]
    public void CrossOriginsByNameOnlyAndAreLostSilentlyElsewhere()
    {
        using var ours = new TestSite().With(
            "index.html",
            """
            <iframe src="https://theirs.test/child.html"></iframe><script>
              onmessage = e => console.log('answer', e.data, e.origin, e.source === frames[0]);
              document.querySelector('iframe').onload = () => {
                const lost = new MessageChannel();
                lost.port2.onclose = () => console.log('the port that went with it is closed');
                lost.port2.start();
                frames[0].postMessage('own', '/');
                frames[0].postMessage('elsewhere', 'https://elsewhere.test', [lost.port1]);
                frames[0].postMessage('theirs', 'HTTPS://THEIRS.TEST:443/any/path?x');
                frames[0].postMessage('data', 'data:text/html,x');
              };
            </script>
            """);
        using var theirs = new TestSite().With("child.html", "<script>onmessage = e => { console.log(origin, 'got', e.data, e.origin); e.source.postMessage('thanks', e.origin) }</script>");
        var sites = new SiteMap();
        sites.Add("https://ours.test", ours.Folder);
        sites.Add("https://theirs.test", theirs.Folder);
        Browser.On(sites, "https://ours.test/index.html", (browser, _) =>
        {
            Assert.Equal(
                ["answer thanks https://theirs.test true", "https://theirs.test got theirs https://ours.test", "the port that went with it is closed"],
                browser.Console.Order(StringComparer.Ordinal));
            Assert.Equal(3, browser.Trace.OfType<MessageLost>().Count(lost => lost.Reason == LossReason.OriginMismatch));
        });
    }

    [Fact]
    [Requirement("G5")]
    public void ArriveAtOneWindowInTheOrderOfPosting() => Browser.With(
        [
            ("index.html", "<iframe src=child.html></iframe><script>document.querySelector('iframe').onload = () => { for (let i = 0; i < 50; i++) frames[0].postMessage(i, '*') }</script>"),
            ("child.html", "<script>const all = []; onmessage = e => { all.push(e.data); if (all.length === 50) console.log(all.every((x, i) => x === i)) }</script>"),
        ],
        (browser, _) => Assert.Equal(["true"], browser.Console));

    [Fact]
    [Requirement("G9", "I6", "J2", "J4")]
    public void ThatCannotBeReadAreErrorsAtTheReceiver() => Browser.With(
        [
            ("index.html", "<script>onmessage = () => console.log('message'); onmessageerror = e => console.log(e.type, e.data, e.ports.length, e.origin, e.source === window);</script>"),
        ],
        (browser, window) =>
        {
            browser.PostMalformed(window);
            Assert.Equal([$"messageerror null 0 {Browser.Origin} true"], browser.Console);
            Assert.Equal(LossReason.DeserializeFailed, Assert.Single(browser.Trace.OfType<MessageLost>()).Reason);
        });
}
