using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class Frames
{
    private const string Child = "<script>parent.postMessage(name, '*')</script>";

    [Fact]
    public void AFrameOfThePageLoadsBeforeThePageDoes() => Browser.With(
        [
            ("index.html", "<iframe src=a.html></iframe><iframe src=b.html></iframe><script>document.querySelectorAll('iframe').forEach((f, i) => f.onload = () => console.log('frame', i)); onload = () => console.log('window')</script>"),
            ("a.html", "<script>console.log('a runs')</script>"),
            ("b.html", "<script>console.log('b runs')</script>"),
        ],
        (browser, _) => Assert.Equal(
            ["a runs", "b runs", "frame 0", "frame 1", "window"],
            browser.Console.OrderBy(line => Array.IndexOf(["a runs", "b runs", "frame 0", "frame 1", "window"], line))));

    [Fact]
    public void AWindowKnowsItsFramesByIndexAndElement() => Browser.With(
        [
            ("index.html", """
                <script>console.log(length, frames[0])</script><iframe></iframe><p></p><iframe></iframe>
                <script>
                  const [a, b] = document.querySelectorAll('iframe');
                  console.log(length, window[0] === a.contentWindow, frames[1] === b.contentWindow, a.contentWindow === a.contentWindow, a.contentWindow === b.contentWindow);
                  console.log(a.contentWindow.parent === window, a.contentWindow.top === window, a.contentWindow.closed, parent === window, top === window, frameElement);
                  const w = a.contentWindow;
                  a.remove();
                  console.log(length, window[0] === b.contentWindow, '1' in window, a.contentWindow, w.closed);
                </script>
                """),
        ],
        (browser, _) => Assert.Equal(["0 undefined", "2 true true true false", "true true false true true null", "1 true false null true"], browser.Console));

    [Fact]
    public void FramesNestAndTalkUpAndDown() => Browser.With(
        [
            ("index.html", "<iframe src=middle.html></iframe><script>onmessage = e => { console.log('top got', e.data); e.source.postMessage('down', '*') }</script>"),
            ("middle.html", "<iframe src=inner.html></iframe><script>onmessage = e => { console.log('middle got', e.data, e.source === frames[0], e.source === parent); if (e.source === frames[0]) e.source.postMessage('from middle', '*') }</script>"),
            ("inner.html", "<script>console.log('inner', parent === top, parent === window, top.parent === top); onmessage = e => console.log('inner got', e.data, e.source === parent, e.source === top); parent.postMessage('to middle', '*'); top.postMessage('to top', '*')</script>"),
        ],
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(
                ["inner false false true", "inner got down false true", "inner got from middle true false", "middle got to middle true false", "top got to top"],
                browser.Console.Order(StringComparer.Ordinal));
        });

    [Fact]
    public void AFrameThatAScriptInsertsLoadsAndOneThatItRemovesIsGone() => Browser.With(
        [
            ("index.html", "<body><script>const f = document.createElement('iframe'); f.src = 'child.html'; console.log(f.contentWindow); f.onload = () => console.log('loaded'); document.body.append(f); console.log(f.contentWindow !== null); onmessage = () => { f.remove(); console.log(f.contentWindow, length) }</script>"),
            ("child.html", "<script>onload = () => setTimeout(() => parent.postMessage('', '*'), 10)</script>"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["null", "true", "loaded", "null 0"], browser.Console);
            Assert.Contains(browser.Trace, traced => traced is WindowEnded { Window: "/user/browser/window-1/frame-2" });
        });

    [Fact]
    [Requirement("G12")]
    public void AFrameThatIsGivenAnotherAddressHasAnotherDocumentInTheSameWindow() => Browser.With(
        [
            ("index.html", "<iframe src=a.html></iframe><script>const f = document.querySelector('iframe'), w = f.contentWindow; let n = 0; f.onload = () => { console.log('load', ++n, w === f.contentWindow); if (n === 1) f.src = 'b.html' }</script>"),
            ("a.html", "<script>console.log('a')</script>"),
            ("b.html", "<script>console.log('b')</script>"),
        ],
        (browser, _) => Assert.Equal(["a", "load 1 true", "b", "load 2 true"], browser.Console));

    [Fact]
    public void AFrameWithoutAnAddressIsBlankAndHasItsParentsOrigin() => Browser.WithPage(
        "<iframe></iframe><script>onload = () => frames[0].postMessage('', '/')</script>",
        (browser, _) =>
        {
            Assert.Contains(browser.Trace, traced => traced is DocumentLoaded { Url: "about:blank", Origin: Browser.Origin });
            Assert.Empty(browser.Trace.OfType<MessageLost>());
        });

    [Fact]
    public void AFrameWhoseFileIsNotThereIsNotedAndLoadsAllTheSame() => Browser.WithPage(
        "<iframe src=gone.html></iframe><script>onload = () => console.log('loaded')</script>",
        (browser, _) =>
        {
            Assert.Equal(["loaded"], browser.Console);
            Assert.Equal($"{Browser.Origin}/gone.html", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Url);
        });

    [Theory]
    [InlineData("frames[0].document")]
    [InlineData("frames[0].foo")]
    [InlineData("frames[0].foo = 1")]
    [InlineData("frames[0].location.href")]
    [InlineData("frames[0].length")]
    [InlineData("frames[0].opener")]
    [InlineData("frames[0].location.reload()")]
    [InlineData("'foo' in frames[0]")]
    [InlineData("delete frames[0].foo")]
    public void ReachingIntoAFrameOfAnotherOriginThrowsAnErrorThatSaysWhatToDoInstead(string attempt) => Browser.WithPage(
        $"<iframe sandbox=allow-scripts></iframe><script>try {{ {attempt}; console.log('no error') }} catch (e) {{ console.log(e.name, e.message.includes('gets messages only')) }}</script>",
        (browser, _) => Assert.Equal(["SecurityError true"], browser.Console));

    [Fact]
    public void AWindowOfAFrameCanBePassedThroughPromisesAndShown() => Browser.WithPage(
        "<iframe></iframe><script>(async () => frames[0])().then(w => console.log(w === frames[0], w, `${Object.prototype.toString.call(w)}`))</script>",
        (browser, _) => Assert.Equal(["true Window (frame-2) [object Window]"], browser.Console));
}
