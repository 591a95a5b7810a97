using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Navigation;

public sealed class Locations
{
    private const string Next = "<title>next</title><script>console.log('next', location.pathname + location.search + location.hash, document.referrer, history.length)</script>";

    [Theory]
    [InlineData("location.href = 'next.html?a=1#b'", "/next.html?a=1#b")]
    [InlineData("location = 'next.html'", "/next.html")]
    [InlineData("document.location = 'next.html'", "/next.html")]
    [InlineData("window.location = new URL('next.html', location)", "/next.html")]
    [InlineData("location.assign('next.html')", "/next.html")]
    [InlineData("location.pathname = 'next.html'", "/next.html")]
    public void AScriptMakesThePageGoElsewhere(string act, string path) => Browser.With(
        [("index.html", $"<script>onload = () => setTimeout(() => {{ {act} }})</script>"), ("next.html", Next)],
        (browser, page) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal([$"next {path} {Browser.Origin}/index.html 2"], browser.Console);
        });

    [Fact]
    public void NothingOfTheLocationCanBeReplaced() => Assert.Equal(
        ["false", "true true undefined", "TypeError", "TypeError"],
        Browser.ConsoleOf(
            """
            const own = Object.getOwnPropertyDescriptors(location);
            console.log(Reflect.ownKeys(own).some(name => own[name].configurable || own[name].writable));
            console.log(location.valueOf() === location, `${location}` === location.href, location[Symbol.toPrimitive]);
            try { own.href.get.call({}) } catch (error) { console.log(error.name) }
            try { location.reload.call({}) } catch (error) { console.log(error.name) }
            """));

    [Theory]
    [InlineData("onload = () => setTimeout(() => location.replace('next.html'))")]
    [InlineData("location = 'next.html'")]
    public void AReplacedEntryAndOneThatIsLeftBeforeItHasLoadedAreGoneFromTheHistory(string script) => Browser.With(
        [("index.html", $"<script>{script}</script>"), ("next.html", Next)],
        (browser, _) => Assert.Equal([$"next /next.html {Browser.Origin}/index.html 1"], browser.Console));

    [Fact]
    public void AnotherQueryIsAnotherDocumentAndReloadTheSameAgain() => Browser.WithPage(
        "<script>console.log(location.search); onload = () => setTimeout(() => { if (location.search === '') location.search = '?n=1'; else if (name === '') { name = 'seen'; location.reload() } })</script>",
        (browser, _) => Assert.Equal(["", "?n=1", "?n=1"], browser.Console));

    [Fact]
    public void AnotherFragmentStaysInTheDocumentAndIsTold() => Browser.WithPage(
        """
        <a href=#link>x</a>
        <script>
          onhashchange = e => console.log('hash', new URL(e.oldURL).hash, new URL(e.newURL).hash, e instanceof HashChangeEvent);
          onpopstate = e => console.log('pop', e.state, location.hash);
          onload = () => { location.hash = 'a b'; console.log(location.hash, document.URL.endsWith('#a%20b')); location.hash = '#a%20b'; }
        </script>
        """,
        (browser, page) =>
        {
            browser.Do(page, "click a");
            Assert.Equal(
                ["#a%20b true", "pop null #a%20b", "hash  #a%20b true", "pop null #link", "hash #a%20b #link true"], browser.Console);
            Assert.Single(browser.Trace.OfType<DocumentLoaded>());
        });

    [Fact]
    public void EmptyingTheFragmentStaysInTheDocument() => Browser.WithPage(
        "<script>onload = () => setTimeout(() => { location.hash = 'x'; location.hash = ''; console.log(location.href.endsWith('index.html#'), location.hash === '') })</script>",
        (browser, _) =>
        {
            Assert.Equal(["true true"], browser.Console);
            Assert.Single(browser.Trace.OfType<DocumentLoaded>());
        });

    [Theory]
    [InlineData("location.href = 'https://:1'", "SyntaxError")]
    [InlineData("location.assign('http://a b')", "SyntaxError")]
    [InlineData("location.assign()", "TypeError")]
    public void WhatIsNoUrlIsRefused(string attempt, string error) =>
        Assert.Equal([error], Browser.ConsoleOf($"try {{ {attempt} }} catch (e) {{ console.log(e.name) }}"));

    [Fact]
    public void AScriptAsAddressIsNotRunAndSaysSo() => Browser.WithPage(
        "<script>location.href = 'javascript:console.log(1)'</script>",
        (browser, _) =>
        {
            Assert.Empty(browser.Console);
            Assert.Contains("javascript: URLs are not run", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Message, StringComparison.Ordinal);
        });

    [Fact]
    [Requirement("G12")]
    public void AMessageToADocumentThatIsLeftIsNotForTheNextOne() => Browser.With(
        [
            ("index.html", "<script>onload = () => setTimeout(() => { onmessage = () => console.log('old'); location = 'next.html'; setTimeout(() => console.log('never'), 50); postMessage('late', '*') })</script>"),
            ("next.html", "<script>onmessage = e => console.log('new got', e.data); console.log('next')</script>"),
        ],
        (browser, _) =>
        {
            Assert.DoesNotContain("new got late", browser.Console);
            Assert.DoesNotContain("never", browser.Console);
            Assert.Contains("next", browser.Console);
        });

    [Fact]
    public void AFrameIsMovedAcrossOriginsByItsLocationAlone() => Browser.With(
        [
            ("index.html", """
                <iframe sandbox=allow-scripts src=a.html></iframe>
                <script>
                  onmessage = e => {
                    console.log(e.data);
                    if (e.data === 'a') frames[0].location = 'b.html';
                    else if (e.data === 'b') frames[0].location.replace('a.html?done');
                  };
                </script>
                """),
            ("a.html", "<script>parent.postMessage(location.search || 'a', '*')</script>"),
            ("b.html", "<script>parent.postMessage('b', '*')</script>"),
        ],
        (browser, _) => Assert.Equal(["a", "b", "?done"], browser.Console));

    [Fact]
    public void ASandboxKeepsAFrameFromMovingItsTop() => Browser.With(
        [
            ("index.html", "<iframe sandbox=allow-scripts src=a.html></iframe><script>onmessage = e => console.log(e.data)</script>"),
            ("a.html", "<script>try { top.location = 'a.html' } catch (e) { parent.postMessage(e.name, '*') }</script>"),
        ],
        (browser, _) => Assert.Equal(["SecurityError"], browser.Console));

    [Theory]
    [InlineData("1a", "SyntaxError")]
    [InlineData("", "SyntaxError")]
    [InlineData("a b", "SyntaxError")]
    [InlineData("é:", "SyntaxError")]
    public void AProtocolThatIsNoSchemeIsRefused(string value, string error) => Assert.Equal(
        [error], Browser.ConsoleOf($"try {{ location.protocol = '{value}' }} catch (error) {{ console.log(error.name) }}"));
}
