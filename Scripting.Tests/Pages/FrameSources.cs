using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class FrameSources
{
    [Fact]
    [Requirement("H2")]
    public void ADocumentFromSrcdocHasItsParentsOriginAndBase() => Browser.WithPage(
        """
        <iframe srcdoc="<script>parent.postMessage([origin, document.URL, document.baseURI, document.referrer], '/')</script>"></iframe>
        <script>onmessage = e => console.log(e.origin, ...e.data)</script>
        """,
        (browser, _) => Assert.Equal(
            [$"{Browser.Origin} {Browser.Origin} about:srcdoc {Browser.Origin}/index.html {Browser.Origin}/index.html"],
            browser.Console));

    [Fact]
    public void SrcdocGoesBeforeSrcAndWithoutItSrcCounts() => Browser.With(
        [
            ("index.html", """
                <iframe src=a.html srcdoc="<script>parent.postMessage('srcdoc', '*')</script>"></iframe>
                <script>
                  const f = document.querySelector('iframe');
                  onmessage = e => {
                    console.log(e.data);
                    if (e.data === 'srcdoc') { f.src = 'b.html'; f.removeAttribute('srcdoc') }
                    else if (e.data === 'b') f.srcdoc = "<script>parent.postMessage('again', '*')<\/script>";
                  };
                </script>
                """),
            ("a.html", "<script>parent.postMessage('a', '*')</script>"),
            ("b.html", "<script>parent.postMessage('b', '*')</script>"),
        ],
        (browser, _) => Assert.Equal(["srcdoc", "b", "again"], browser.Console));

    [Fact]
    public void AScriptAsSourceIsRefusedByNameAndThePageLoads() => Browser.WithPage(
        "<iframe src=\"javascript:'x'\"></iframe><script>onload = () => console.log('loaded')</script>",
        (browser, _) =>
        {
            Assert.Equal(["loaded"], browser.Console);
            Assert.Contains("javascript: URLs are not run", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Message, StringComparison.Ordinal);
        });

    [Fact]
    public void FramesAndElementsAreVariablesByNameAndId() => Browser.WithPage(
        """
        <iframe name=left></iframe><iframe name=right></iframe><p id=note></p><form name=entry></form><p id=postMessage></p>
        <script>
          const [a, b] = document.querySelectorAll('iframe');
          console.log(left === a.contentWindow, window['right'] === b.contentWindow, frames.left === left, note === document.querySelector('p'), entry.localName);
          console.log(typeof postMessage, typeof nothing, 'left' in window, 'nothing' in window, Object.keys(window).includes('left'));
          note = 5;
          b.name = 'other';
          console.log(note, typeof right, other === b.contentWindow);
          try { missing; } catch (e) { console.log(e.name) }
        </script>
        """,
        (browser, _) => Assert.Equal(
            ["true true true true form", "function undefined true false false", "5 undefined true", "ReferenceError"], browser.Console));

    [Fact]
    public void TheElementOfAFrameIsNullAcrossOriginsAndTheElementWithinOne() => Browser.WithPage(
        """
        <iframe srcdoc="<script>parent.postMessage('same: ' + frameElement.tagName + ' ' + (frameElement === parent.document.querySelector('iframe')), '*')</script>"></iframe>
        <iframe sandbox=allow-scripts srcdoc="<script>parent.postMessage('other: ' + frameElement, '*')</script>"></iframe>
        <script>console.log('top: ' + frameElement); onmessage = e => console.log(e.data)</script>
        """,
        (browser, _) => Assert.Equal(["other: null", "same: IFRAME true", "top: null"], browser.Console.Order(StringComparer.Ordinal)));
}
