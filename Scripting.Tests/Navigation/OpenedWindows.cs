using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Navigation;

public sealed class OpenedWindows
{
    [Fact]
    [Requirement("G10")]
    public void TalkWithTheirOpenerBothWays() => Browser.With(
        [
            ("index.html", """
                <script>
                  onmessage = e => {
                    console.log('opener got', e.data, e.source === w, e.origin === origin);
                    if (e.data === 'ready') e.source.postMessage('hello', '*'); else { w.close(); console.log('closed', w.closed); }
                  };
                  const w = open('child.html', 'child', 'popup');
                  console.log(w !== window, w.closed, open('', 'child') === w);
                </script>
                """),
            ("child.html", "<script>onmessage = e => { console.log('child got', e.data, e.source === opener, name); opener.postMessage('done', '/') }; opener.postMessage('ready', '/')</script>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["true false true", "opener got ready true true", "child got hello true child", "opener got done true true", "closed true"], browser.Console);
            Assert.Contains(browser.Trace, traced => traced is WindowEnded);
            Assert.Empty(browser.Trace.OfType<MessageLost>());
        });

    [Fact]
    [Requirement("G14")]
    public void TheSourceOfAClosedWindowIsStillAWindowWhosePostsGoNowhere() => Browser.With(
        [
            ("index.html", """
                <script>
                  let source;
                  onmessage = e => { source = e.source; setTimeout(() => { source.postMessage('anyone?', '*'); console.log(source.closed, source === w) }, 100) };
                  const w = open('child.html');
                </script>
                """),
            ("child.html", "<script>opener.postMessage('bye', '*'); close(); console.log(closed)</script>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(["true", "true true"], browser.Console);
            Assert.Equal(LossReason.OwnerDestroyed, Assert.Single(browser.Trace.OfType<MessageLost>()).Reason);
        });

    [Theory]
    [InlineData("noopener")]
    [InlineData("noreferrer,width=100")]
    public void WithoutAnOpenerNeitherKnowsTheOther(string features) => Browser.With(
        [
            ("index.html", $"<script>console.log(open('child.html', '_blank', '{features}'))</script>"),
            ("child.html", "<script>console.log(opener, history.length)</script>"),
        ],
        (browser, _) => Assert.Equal(["null", "null 1"], browser.Console.Order(StringComparer.Ordinal)));

    [Fact]
    public void ABlankOneHasItsOpenersOriginAndAnOpenerCanBeForgotten() => Browser.With(
        [
            ("index.html", "<script>const w = open(); onload = () => w.postMessage('', '/'); console.log(w.parent === w, w.top === w, self.opener)</script>"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["true true null"], browser.Console);
            Assert.Contains(browser.Trace, traced => traced is DocumentLoaded { Url: "about:blank", Origin: Browser.Origin });
            Assert.Empty(browser.Trace.OfType<MessageLost>());
        });

    [Fact]
    public void ForgetTheirOpenerIfTheyWish() => Browser.With(
        [
            ("index.html", "<script>open('child.html')</script>"),
            ("child.html", "<script>console.log(opener !== null); opener = null; console.log(opener)</script>"),
        ],
        (browser, _) => Assert.Equal(["true", "null"], browser.Console));

    [Fact]
    public void ASandboxWithoutPopupsOpensNone() => Browser.With(
        [
            ("index.html", "<iframe sandbox=allow-scripts src=child.html></iframe><script>onmessage = e => console.log(e.data)</script>"),
            ("child.html", "<script>parent.postMessage(open('child.html'), '*')</script>"),
        ],
        (browser, _) => Assert.Equal(["null"], browser.Console));

    [Fact]
    public void AWindowThatAPersonOpenedAndUsedIsNotClosedByItsScripts() => Browser.With(
        [
            ("index.html", "<script>onload = () => setTimeout(() => { location = 'next.html' })</script>"),
            ("next.html", "<script>close(); console.log(closed); setTimeout(() => console.log('still here'))</script>"),
        ],
        (browser, _) => Assert.Equal(["false", "still here"], browser.Console));
}
