using Messaging.Scripting.Limits;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class PageLimits
{
    private static readonly AgentLimits Small = new()
    {
        Timers = 200, TaskMessages = 300, WaitingBytes = 1 << 20, Nodes = 2_000, Agents = 12, ConsoleBytes = 1 << 20,
        BeginningsPerSecond = 200, Messages = 1_000,
    };

    [Theory]
    [InlineData("for (;;) setTimeout(() => {}, 1000)", "it set more than 200 timers at the same time")]
    [InlineData("const { port1 } = new MessageChannel(); for (;;) port1.postMessage(1)", "it posted more than 300 messages in one task")]
    [InlineData("for (;;) parent.postMessage(1, '*')", "it posted more than 300 messages in one task")]
    [InlineData("const b = new BroadcastChannel('b'); for (;;) b.postMessage(1)", "it posted more than 300 messages in one task")]
    [InlineData("const text = 'x'.repeat(100_000); for (;;) parent.postMessage(text, '*')", "more than 1 MiB of its messages wait to be delivered")]
    [InlineData("for (;;) parent.postMessage(0, '*', [new ArrayBuffer(100_000)])", "more than 1 MiB of its messages wait to be delivered")]
    [InlineData("for (;;) document.body.append(document.createElement('p'))", "it has more than 2,000 nodes of its document in hand")]
    [InlineData("for (;;) document.body.append(document.createElement('iframe'))", "there are 12 windows, frames and workers already, as many as may be at the same time")]
    [InlineData("for (;;) new Worker('idle.js')", "there are 12 windows, frames and workers already, as many as may be at the same time")]
    [InlineData("for (let i = 0;; i++) new SharedWorker('idle.js', `${i}`)", "there are 12 windows, frames and workers already, as many as may be at the same time")]
    [InlineData("for (;;) open('idle.html')", "there are 12 windows, frames and workers already, as many as may be at the same time")]
    [InlineData("for (;;) console.log('x'.repeat(1000))", "it wrote more than 1 MiB to the console")]
    [InlineData("for (;;) document.body.textContent = 'x'.repeat(1000)", "the script ran longer than it may, with what it had done for it")]
    [InlineData("const b = new Blob(['x'.repeat(10_000)]); for (;;) URL.createObjectURL(b)", "the script ran longer than it may, with what it had done for it")]
    [InlineData("const state = 'x'.repeat(10_000); for (;;) history.replaceState(state, '')", "the script ran longer than it may, with what it had done for it")]
    [InlineData("for (;;) new MessageChannel()", "the script ran longer than it may, with what it had done for it")]
    [InlineData("document.body.innerHTML = '<b></b>'.repeat(5_000); for (;;) document.querySelector('i')", "the script ran longer than it may")]
    [InlineData("document.body.innerHTML = '<b></b>'.repeat(5_000); for (;;) document.getElementById('i')", "the script ran longer than it may")]
    [InlineData("document.body.innerHTML = '<b></b>'.repeat(5_000); for (;;) document.getElementsByClassName('i')", "the script ran longer than it may")]
    [InlineData("document.body.innerHTML = '<b></b>'.repeat(5_000); for (;;) document.body.textContent", "the script ran longer than it may")]
    [InlineData("document.body.innerHTML = '<b></b>'.repeat(500); for (;;) document.body.cloneNode(true)", "it has more than 2,000 nodes of its document in hand")]
    [InlineData("for (;;) crypto.getRandomValues(new Uint8Array(65_536))", "the script ran longer than it may, with what it had done for it")]
    [InlineData("const url = 'http://a.test/' + 'a/../'.repeat(5_000); for (;;) new URL(url)", "the script ran longer than it may, with what it had done for it")]
    [InlineData("for (let i = 0;; i++) history.pushState(i, '')", "documents, frames, workers, fetches and entries of the history have begun in its window more than 200 times within a second")]
    [InlineData("const c = Array.from({ length: 50 }, () => new BroadcastChannel('b')); for (;;) c[0].postMessage(1)", "it posted more than 300 messages in one task")]
    [InlineData("for (;;) console.log('x')", "it wrote more than 1 MiB to the console")]
    [InlineData("for (;;) {}", "the script ran longer than it may")]
    public void APageThatAsksForTooMuchIsStoppedAloneWithTheReasonAndThePlace(string script, string reason) => Browser.With(
        [
            ("index.html", "<iframe src=bad.html></iframe><script>setTimeout(() => console.log('the others go on'), 100)</script>"),
            ("bad.html", $"<body><script>\nfunction bad() {{ {script} }}\ntry {{ bad() }} catch (e) {{ console.log('caught', e) }} finally {{ console.log('finally') }}</script>"),
            ("idle.js", ""),
            ("idle.html", ""),
        ],
        (browser, _) =>
        {
            var stopped = Assert.Single(browser.Failures);
            Assert.StartsWith($"the page was stopped: {reason}", stopped.Message, StringComparison.Ordinal);
            Assert.StartsWith($"{Browser.Origin}/bad.html:2:", stopped.Location);
            Assert.Equal("the others go on", browser.Console[^1]);
            Assert.DoesNotContain(browser.Console, line => line.StartsWith("caught", StringComparison.Ordinal) || line == "finally");
        },
        new PageOptions { AgentLimits = Small, Limits = new RealmLimits(32 << 20, 40) });

    [Theory]
    [InlineData("location.reload()")]
    [InlineData("(async () => { for (;;) await fetch('idle.html') })()")]
    [InlineData("onload = () => location.reload()")]
    [InlineData("setTimeout(() => location.reload(), 0)")]
    [InlineData("location.href = '?' + (Number(location.search.slice(1)) + 1)")]
    [InlineData("onhashchange = () => { location.hash = Math.random() }; location.hash = '1'")]
    [InlineData("onload = () => { const a = document.createElement('a'); a.href = '?'; document.body.append(a); a.click() }")]
    [InlineData("onload = () => { const f = document.createElement('iframe'); f.onload = () => { f.src = 'idle.html?' + Math.random() }; document.body.append(f); f.src = 'idle.html' }")]
    [InlineData("const f = () => { const w = new Worker('posts.js'); w.onmessage = () => { w.terminate(); f() } }; f()")]
    public void APageThatBeginsSomethingForEverIsStoppedAloneWithTheReason(string script) => Browser.With(
        [
            ("index.html", "<iframe src=bad.html></iframe><script>setTimeout(() => console.log('the others go on'), 3000)</script>"),
            ("bad.html", $"<body><script>{script}</script>"),
            ("idle.html", ""),
            ("posts.js", "postMessage(1)"),
        ],
        (browser, _) =>
        {
            Assert.Equal(
                "the page was stopped: documents, frames, workers, fetches and entries of the history have begun in its window more than 200 times within a second",
                Assert.Single(browser.Failures).Message);
            Assert.Equal("the others go on", browser.Console[^1]);
        },
        new PageOptions { AgentLimits = Small });

    [Theory]
    [InlineData("const c = new MessageChannel(); c.port2.onmessage = () => { c.port1.postMessage(1); c.port1.postMessage(1) }; c.port1.postMessage(1)")]
    [InlineData("onmessage = () => postMessage(1, '*'); postMessage(1, '*')")]
    [InlineData("const a = new BroadcastChannel('x'), b = new BroadcastChannel('x'); a.onmessage = b.onmessage = e => e.target.postMessage(1); a.postMessage(1)")]
    public void APageThatPostsForEverIsStoppedAloneWithTheReason(string script) => Browser.With(
        [
            ("index.html", "<iframe src=bad.html></iframe><script>setTimeout(() => console.log('the others go on'), 3000)</script>"),
            ("bad.html", $"<body><script>{script}</script>"),
        ],
        (browser, _) =>
        {
            Assert.Equal("the page was stopped: it posted more than 1,000 messages in all", Assert.Single(browser.Failures).Message);
            Assert.Equal("the others go on", browser.Console[^1]);
        },
        new PageOptions { AgentLimits = Small });

    [Fact]
    public void APageWhoseTasksEndButNeverTheLastIsStoppedAlone() => Browser.With(
        [
            ("index.html", "<iframe src=bad.html></iframe><script>setTimeout(() => console.log('the others go on'), 3000)</script>"),
            ("bad.html", "<body><script>setInterval(() => { for (let i = 0; i < 100_000; i++); }, 0)</script>"),
        ],
        (browser, _) =>
        {
            Assert.Equal("the page was stopped: its scripts ran longer in all than they may", Assert.Single(browser.Failures).Message);
            Assert.Equal("the others go on", browser.Console[^1]);
        },
        new PageOptions { Limits = RealmLimits.Default with { TotalMilliseconds = 50 } });

    [Fact]
    public void APageOfManySiblingsIsReadInTheirOrder() => Browser.WithPage(
        $"<body>{string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<p>{i}"))}<script>console.log(document.body.innerText.length)</script>",
        (browser, _) => Assert.Equal([$"{Enumerable.Range(0, 50_000).Sum(i => $"{i}".Length + 1) - 1}"], browser.Console));

    [Fact]
    public void WhatIsOverMakesRoomForMore() => Browser.With(
        [
            (
                "index.html",
                """
                <iframe src=echo.html></iframe><script>
                  const text = 'x'.repeat(100_000);
                  let rounds = 0;
                  onmessage = () => {
                    if (++rounds === 100) return console.log('all rounds');
                    for (let i = 0; i < 150; i++) clearTimeout(setTimeout(() => {}, 1000));
                    frames[0].postMessage(text, '*');
                  };
                  onload = () => frames[0].postMessage(text, '*');
                </script>
                """),
            ("echo.html", "<script>onmessage = e => e.source.postMessage(e.data, '*')</script>"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["all rounds"], browser.Console);
            Browser.AssertNone(browser.Problems);
        },
        new PageOptions { AgentLimits = Small });

    [Fact]
    public void AWorkerThatAsksForTooMuchIsAnErrorAtItsCreator() => Browser.With(
        [
            ("index.html", "<script>new Worker('bad.js').onerror = e => console.log(e.message)</script>"),
            ("bad.js", "for (;;) setTimeout(() => {}, 1000)"),
        ],
        (browser, _) => Assert.Equal(["the worker was stopped: it set more than 200 timers at the same time"], browser.Console),
        new PageOptions { AgentLimits = Small });

    [Fact]
    public void APageWithTooManyFramesInItsTextIsStoppedToo() => Browser.With(
        [
            ("index.html", "<iframe src=bad.html></iframe><script>setTimeout(() => console.log('the others go on'), 100)</script>"),
            ("bad.html", $"{string.Concat(Enumerable.Range(0, 50).Select(i => $"<iframe src=empty.html?{i}></iframe>"))}<script>console.log('never')</script>"),
            ("empty.html", "<p>"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["the others go on"], browser.Console);
            Assert.StartsWith("the page was stopped: there are 12 windows", Assert.Single(browser.Failures).Message, StringComparison.Ordinal);
        },
        new PageOptions { AgentLimits = Small });

    [Fact]
    public void WorkersThatMakeWorkersComeToAnEnd() => Browser.With(
        [
            ("index.html", "<script>new Worker('bomb.js'); setTimeout(() => console.log('the others go on'), 100)</script>"),
            ("bomb.js", "new Worker('bomb.js'); new Worker('bomb.js')"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["the others go on"], browser.Console);
            Assert.Contains(browser.Failures, failure => failure.Message.StartsWith("the worker was stopped: there are 12 windows", StringComparison.Ordinal));
            Assert.InRange(browser.Trace.OfType<WorkerStarted>().Count(), 12, 40);
        },
        new PageOptions { AgentLimits = Small });

    [Fact]
    public void APageThatIsWithinItselfIsBlankThere() => Browser.With(
        [
            ("index.html", "<iframe src=middle.html></iframe><script>console.log('index')</script>"),
            ("middle.html", "<iframe src=index.html#again></iframe><iframe src=middle.html></iframe><iframe src=index.html?other></iframe><script>console.log('middle')</script>"),
        ],
        (browser, _) =>
        {
            // With another query it is another page, which has a middle of its own that it may not have.
            Assert.Equal(["index", "index", "middle"], browser.Console.Order(StringComparer.Ordinal));
            Assert.Equal(3, browser.Problems.Count(problem => problem.EndsWith("a page cannot be within itself; the frame is blank", StringComparison.Ordinal)));
        });

    [Fact]
    public void TheStackCanBeMadeSmaller()
    {
        const string Page = "<script>let deepest = 0; (function f(n) { deepest = n; f(n + 1) })(1)</script><script>console.log(deepest)</script>";
        var depths = new[] { 0, 64 << 10 }.Select(bytes =>
        {
            var depth = 0;
            Browser.With(
                [("index.html", Page)],
                (browser, _) =>
                {
                    depth = int.Parse(Assert.Single(browser.Console), System.Globalization.CultureInfo.InvariantCulture);
                    Assert.Equal("RangeError: Maximum call stack size exceeded", Assert.Single(browser.Failures).Message);
                },
                new PageOptions { Limits = RealmLimits.Default with { StackBytes = bytes } });
            return depth;
        }).ToArray();
        Assert.InRange(depths[1], 20, depths[0] / 2);
    }

    [Theory]
    [InlineData("<div>", 20_000, true)]
    [InlineData("<b><i>", 200_000, true)]
    [InlineData("<li>", 20_000, false)]
    [InlineData("<p>x<br>", 20_000, false)]
    [InlineData("<div></div>", 20_000, false)]
    [InlineData("<!-- <div> -->", 20_000, false)]
    [InlineData("<script>'<div><div>'</script>", 2_000, false)]
    public void APageWhoseTextIsTooDeepIsNotRead(string part, int times, bool isTooDeep) => Browser.With(
        [("index.html", $"<iframe src=deep.html></iframe><script>onload = () => console.log('the others go on')</script>"), ("deep.html", string.Concat(Enumerable.Repeat(part, times)))],
        (browser, _) =>
        {
            Assert.Equal(["the others go on"], browser.Console);
            Assert.Equal(isTooDeep ? 1 : 0, browser.Failures.Count(failure => failure.Message.Contains("elements open within one another, more than 10000", StringComparison.Ordinal)));
        });

    [Theory]
    [InlineData("document.body.innerHTML = '<div>'.repeat(30_000)")]
    [InlineData("new DOMParser().parseFromString('<b>'.repeat(30_000), 'text/html')")]
    public void ATextThatIsTooDeepCountsAsTimeOfTheScriptThatGivesIt(string script) => Browser.WithPage(
        $"<body><script>{script}; console.log('not reached')</script>",
        (browser, _) =>
        {
            Assert.Empty(browser.Console);
            Assert.StartsWith("the page was stopped: the script ran longer than it may", Assert.Single(browser.Failures).Message);
        });

    [Fact]
    public void WindowsThatOpenOneAnotherAreCountedTogether() => Browser.With(
        [("index.html", "<script>for (;;) open(location.href)</script>")],
        (browser, _) =>
        {
            Assert.Contains(browser.Failures, failure => failure.Message == "the page was stopped: more than 20 windows have been opened within a second");
            Assert.InRange(browser.Trace.OfType<DocumentLoaded>().Count(), 12, 22);
        },
        new PageOptions { AgentLimits = Small with { BeginningsPerSecond = 20 } });
}
