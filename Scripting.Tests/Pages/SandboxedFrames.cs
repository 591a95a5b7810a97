using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class SandboxedFrames
{
    private const string Child = "<button onclick=\"document.body.append('handled')\">b</button><script>onmessage = e => parent.postMessage(`${origin} got ${e.data}`, '*')</script>";

    [Fact]
    [Requirement("H4")]
    public void WithoutAllowScriptsNothingRunsAndMessagesHaveNoListener() => Browser.With(
        [
            ("index.html", "<iframe sandbox src=child.html></iframe><script>onmessage = e => console.log(e.data); onload = () => frames[0].postMessage('hello', '*')</script>"),
            ("child.html", Child),
        ],
        (browser, page) =>
        {
            browser.Do(page, "in iframe click button");
            Assert.Empty(browser.Console);
            Assert.Empty(browser.Trace.OfType<MessageLost>());
            Assert.Equal("[b]", browser.TextOfFrame(page, 0).Trim());
            Assert.Contains("allow-scripts", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Message, StringComparison.Ordinal);
        });

    [Fact]
    [Requirement("H2")]
    public void WithoutAllowSameOriginTheOriginIsOpaque() => Browser.With(
        [
            ("index.html", "<iframe sandbox=allow-scripts src=child.html></iframe><script>onmessage = e => console.log(e.origin, e.data); onload = () => { frames[0].postMessage('any', '*'); frames[0].postMessage('own', '/') }</script>"),
            ("child.html", Child),
        ],
        (browser, _) =>
        {
            Assert.Equal(["null null got any"], browser.Console);
            Assert.Equal(LossReason.OriginMismatch, Assert.Single(browser.Trace.OfType<MessageLost>()).Reason);
        });

    [Fact]
    [Requirement("G15")]
    public void AnOpaqueOriginMeansItselfAndTheSrcdocChildrenThatInheritIt() => Browser.With(
        [
            ("index.html", """
                <iframe></iframe>
                <script>
                  const inner = `onmessage = e => { console.log(e.data, e.origin); parent.postMessage('up', '/') }`;
                  const outer = `onmessage = e => console.log(e.data, e.origin); onload = () => frames[0].postMessage('down', '/'); postMessage('self', '/'); parent.postMessage('lost', '/')`;
                  onmessage = e => console.log('wrong', e.data);
                  const html = `<iframe srcdoc="<script>${inner}<\/script>"></iframe><script>${outer}<\/script>`;
                  document.querySelector('iframe').src = `data:text/html,${encodeURIComponent(html)}`;
                </script>
                """),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["down null", "self null", "up null"], browser.Console.Order(StringComparer.Ordinal));
            Assert.Equal(LossReason.OriginMismatch, Assert.Single(browser.Trace.OfType<MessageLost>()).Reason);
        });

    [Fact]
    public void AnotherSandboxIsForTheNextDocument() => Browser.With(
        [
            ("index.html", """
                <iframe sandbox src=child.html></iframe>
                <script>
                  const f = document.querySelector('iframe');
                  console.log(f.sandbox.length, f.sandbox.supports('allow-scripts'), f.sandbox.supports('nonsense'));
                  f.onload = () => {
                    if (f.sandbox.contains('allow-scripts')) return frames[0].postMessage('second', '*');
                    frames[0].postMessage('first', '*');
                    f.sandbox.add('allow-scripts', 'allow-same-origin');
                    f.src = 'child.html?again';
                  };
                  onmessage = e => console.log(e.data, f.getAttribute('sandbox'));
                </script>
                """),
            ("child.html", Child),
        ],
        (browser, _) => Assert.Equal(["0 true false", $"{Browser.Origin} got second allow-scripts allow-same-origin"], browser.Console));

    [Fact]
    public void AResponseCanSandboxItsDocument() => Browser.With(
        [
            ("index.html", "<iframe src=child.html></iframe><iframe src=mute.html></iframe><script>onmessage = e => console.log(e.origin, e.data); onload = () => { frames[0].postMessage('x', '*'); frames[1].postMessage('y', '*') }</script>"),
            ("child.html", Child),
            ("child.html.headers", "Content-Security-Policy: default-src *; sandbox allow-scripts\n"),
            ("mute.html", Child),
            ("mute.html.headers", "Content-Security-Policy: sandbox allow-same-origin\n"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["null null got x"], browser.Console);
            Assert.Contains(browser.Trace, traced => traced is DocumentLoaded { Url: $"{Browser.Origin}/child.html", Origin: "null" });
            Assert.Contains(browser.Trace, traced => traced is DocumentLoaded { Url: $"{Browser.Origin}/mute.html", Origin: Browser.Origin });
        });
}
