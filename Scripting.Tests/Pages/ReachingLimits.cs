using Messaging.Scripting.Limits;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

/// <summary>What one window does in another counts, and nothing that windows do to each other ends more than them.</summary>
public sealed class ReachingLimits
{
    private static void Run(string page, string child, Action<Browser> test, PageOptions? options = null) => Browser.With(
        [("index.html", $"<!DOCTYPE html><body><iframe id=f src=child.html></iframe><script>onload = () => {{ const w = f.contentWindow; {page} }}</script>"), ("child.html", $"<script>{child}</script>")],
        (browser, _) => test(browser),
        options ?? new PageOptions { Limits = RealmLimits.Default with { ScriptMilliseconds = 20 } });

    [Theory]
    [InlineData("w.loop()", "function loop() { for (;;); }")]
    [InlineData("for (;;) w.add(1, 2)", "function add(a, b) { return a + b }")]
    [InlineData("for (;;) w.number", "var number = 1")]
    [InlineData("(function again() { w.Promise.resolve().then(again) })()", "")]
    [InlineData("var back = () => w.forth(back); back()", "function forth(f) { Promise.resolve().then(f) }")]
    [InlineData("for (;;) w.call(() => {})", "function call(f) { for (let i = 0; i < 1000; i++) f() }")]
    public void AnEndlessLoopThroughAnotherWindowStopsThePage(string page, string child) => Run(page, child, browser =>
    {
        Assert.Contains(browser.Failures, failed => failed.Agent == "/user/browser/window-1" && failed.Message.StartsWith("the page was stopped", StringComparison.Ordinal));
    });

    [Fact]
    public void EndlessRecursionThroughTwoWindowsIsARangeErrorThatCanBeCaught() => Run(
        "window.ping = () => w.pong(); try { ping() } catch (e) { console.log(e.name) } console.log(w.depth > 20, w.fine())",
        "var depth = 0; function pong() { depth++; return parent.ping() } function fine() { return 'goes on' }",
        browser =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["RangeError", "true goes on"], browser.Console);
        });

    [Fact]
    public void RecursionThatIsDeepInEachWindowIsARangeErrorToo() => Run(
        "window.ping = n => n > 0 ? ping(n - 1) : w.pong(200); let name; try { ping(200) } catch (e) { name = e.name } console.log(name)",
        "function pong(n) { return n > 0 ? pong(n - 1) : parent.ping(200) }",
        browser => Assert.Equal(["RangeError"], browser.Console));

    [Fact]
    public void ManyFramesThatCallEachOtherDoNotUseUpTheStack() => Browser.With(
        [
            ("index.html", "<!DOCTYPE html><body><script>let last; for (let i = 0; i < 12; i++) { const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.eval('function down(n) { return n > 0 ? down(n - 1) : next() }'); f.contentWindow.next = last; const w = f.contentWindow; last = () => w.down(600) } try { last() } catch (e) { console.log(e.name) } console.log('goes on')</script>"),
        ],
        (browser, _) => Assert.Equal("goes on", browser.Console[^1]));

    [Fact]
    public void AnErrorIsReportedWhereItWasThrown() => Run(
        "onerror = m => { console.log('here', m) }; w.addEventListener('x', () => { throw new TypeError('mine') }); w.dispatchEvent(new w.Event('x'))",
        "onerror = m => { console.log('there', m) }",
        browser => Assert.Equal(["here Uncaught TypeError: mine"], browser.Console));

    [Fact]
    public void ADocumentThatWasLeftKeepsItsRealmAsLongAsSomebodyHoldsSomethingOfIt() => Browser.With(
        [
            ("index.html", "<body><iframe id=f src=child.html></iframe><script>let n = 0; f.onload = () => { if (n++) return; const { thing, add } = f.contentWindow; f.remove(); setTimeout(() => { console.log(thing.x, add(thing.x, 1)); try { thing.open() } catch (e) { console.log(e.name) } thing.reject(); thing.later() }, 100) }</script>"),
            ("child.html", "<script>var thing = { x: 1, open() { return window.open('') }, reject() { Promise.reject(1) }, later() { queueMicrotask(() => console.log('still here')); setTimeout(() => console.log('never')) } }, add = (a, b) => a + b</script>"),
        ],
        (browser, _) => Assert.Equal(["1 2", "InvalidStateError", "still here"], browser.Console));

    [Fact]
    public void RealmsOfFramesThatNobodyHoldsAreGivenBack()
    {
        var usage = new AgentUsage();
        Browser.With(
            [("index.html", "<body><script>let n = 0; (function next() { const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.eval('var o = { f() {} }'); f.contentWindow.o.f(); f.remove(); if (++n < 60) setTimeout(next, 1); else console.log('done') })()</script>")],
            (browser, _) =>
            {
                Browser.AssertNone(browser.Problems);
                Assert.Equal(["done"], browser.Console);
                Assert.InRange(usage.Agents, 1, 3);
            },
            new PageOptions { Usage = usage });
        Assert.Equal(0, usage.Agents);
    }

    [Fact]
    public void ObjectsThatNobodyHoldsAreLetGoOfInBothWindows() => Run(
        "let n = 0; (function next() { for (let i = 0; i < 500; i++) w.make(i); if (++n < 60) setTimeout(next); else console.log('made') })()",
        "function make(i) { return { big: new Array(100).fill(i) } }",
        browser => Assert.Equal(["made"], browser.Console),
        new PageOptions { Limits = RealmLimits.Default with { MemoryBytes = 8 << 20 } });

    [Fact]
    public void SharedMemoryIsSeenAtOnceByTheWindowThatIsCalled()
    {
        using var site = new TestSite()
            .With("index.html", "<iframe id=f src=child.html></iframe><script>onload = () => { const w = f.contentWindow; const b = new Int32Array(new SharedArrayBuffer(8)); w.onmessage = e => { w.b = e.data; b[0] = 5; console.log(w.read(0)); w.write(1, 6); console.log(b[1]) }; w.postMessage(b, '*') }</script>")
            .With("child.html", "<script>var b; function read(i) { return b[i] } function write(i, x) { b[i] = x }</script>")
            .With("_headers", "/*\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n");
        Browser.On(site.At(Browser.Origin), $"{Browser.Origin}/index.html", (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["5", "6"], browser.Console);
        });
    }
}
