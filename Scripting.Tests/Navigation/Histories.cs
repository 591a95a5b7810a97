using Messaging.Profiles;
using Messaging.Scripting.Tests.Browsing;
using Messaging.Testing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Navigation;

public sealed class Histories
{
    [Fact]
    public void StatesArePushedReplacedAndComeBackWithPopstate() => Browser.WithPage(
        """
        <script>
          onpopstate = e => { console.log('pop', JSON.stringify(e.state), e.state === history.state, location.pathname); step() };
          const steps = [() => history.back(), () => history.forward(), () => history.go(-2)];
          const step = () => steps.shift()?.();
          onload = () => setTimeout(() => {
            history.replaceState({ n: 0 }, '');
            const state = { n: 1, when: new Date(0) };
            history.pushState(state, '', 'one');
            console.log(history.length, history.state !== state, history.state.when instanceof Date, location.pathname, document.URL.endsWith('/one'));
            history.pushState({ n: 2 }, '', '/two');
            step();
          });
        </script>
        """,
        (browser, _) =>
        {
            Browser.AssertNone(browser.Problems);
            Assert.Equal(
                [
                    "2 true true /one true",
                    """pop {"n":1,"when":"1970-01-01T00:00:00.000Z"} true /one""",
                    """pop {"n":2} true /two""",
                    """pop {"n":0} true /index.html""",
                ],
                browser.Console);
            Assert.Single(browser.Trace.OfType<DocumentLoaded>());
        });

    [Theory]
    [InlineData("history.pushState(null, '', 'https://other.test/')", "SecurityError")]
    [InlineData("history.replaceState(null, '', 'https://site.test:444/')", "SecurityError")]
    [InlineData("history.pushState(() => 1, '')", "DataCloneError")]
    [InlineData("history.pushState(1)", "TypeError")]
    public void WhatCannotBeInTheHistoryIsRefused(string attempt, string error) => Assert.Equal(
        [$"{error} 1"], Browser.ConsoleOf($"try {{ {attempt} }} catch (e) {{ console.log(e.name, history.length) }}"));

    [Fact]
    public void AStateOutlivesItsDocument() => Browser.WithPage(
        "<script>console.log(JSON.stringify(history.state)); onload = () => setTimeout(() => { if (history.state === null) { history.replaceState({ kept: true }, ''); location.reload() } })</script>",
        (browser, _) => Assert.Equal(["null", "{\"kept\":true}"], browser.Console));

    [Fact]
    [Requirement("E6")]
    public void APageThatIsLeftIsToldAndOneThatComesBackToo() => Browser.With(
        [
            ("index.html", """
                <script>
                  for (const type of ['load', 'pageshow', 'pagehide', 'unload'])
                    addEventListener(type, e => console.log('first', e.type, e.persisted));
                  document.addEventListener('visibilitychange', () => console.log('first', document.visibilityState, document.hidden));
                  onmessage = e => console.log('first got', e.data);
                  onload = () => setTimeout(() => { location = 'next.html' });
                </script>
                """),
            ("next.html", "<script>onload = () => setTimeout(() => history.back())</script>"),
        ],
        (browser, _) => Assert.Equal(
            [
                "first load undefined", "first pageshow false", "first pagehide true", "first hidden true",
                "first visible false", "first pageshow true",
            ],
            browser.Console),
        profile: MessagingProfile.Html with { BackForwardCacheSize = 1 });

    [Fact]
    [Requirement("L5")]
    public void APageThatCannotComeBackIsUnloadedAndItsPortsAreClosed() => Browser.With(
        [
            ("index.html", """
                <iframe src=child.html></iframe>
                <script>
                  onmessage = e => { e.ports[0].onclose = () => console.log('closed'); e.ports[0].start(); document.querySelector('iframe').src = 'about:blank' };
                </script>
                """),
            ("child.html", "<script>onpagehide = e => console.log('hide', e.persisted); onunload = () => console.log('unload'); onload = () => setTimeout(() => { const c = new MessageChannel(); parent.postMessage('', '*', [c.port1]) })</script>"),
        ],
        (browser, _) => Assert.Equal(["hide false", "unload", "closed"], browser.Console));

    [Fact]
    public void AMetaElementRefreshesThePage() => Browser.With(
        [
            ("index.html", "<meta http-equiv=Refresh content=\"3; URL='next.html'\"><script>console.log('first')</script>"),
            ("next.html", "<script>console.log('next', history.length)</script>"),
        ],
        (browser, _) => Assert.Equal(["first", "next 1"], browser.Console));
}
