using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Dom;

/// <summary>CSSOM View and CSSOM, of a view in which nothing is drawn.</summary>
public sealed class Views
{
    private const string Prepare = """
        document.body.innerHTML = '<div id=a style="color: Red; display: flex; --x: 1"><p id=b>x<span id=c style="opacity: 0.5">y</span></div><i id=d hidden></i>';
        const [a, b, c, d] = [...'abcd'].map(id => document.getElementById(id)), style = getComputedStyle;

        """;

    [Theory]
    [InlineData("style(a).display, style(b).display, style(c).display, style(d).display, style(document.head).display", "flex block inline none none")]
    [InlineData("style(c).color, style(c).getPropertyValue('--x'), style(c).opacity, style(b).opacity, style(b).width", "Red 1 0.5 1 auto")]
    [InlineData("style(b).visibility, style(b).zIndex, style(b).marginTop === '', style(a).cssText", "visible auto true ")]
    [InlineData("b.offsetWidth, b.clientHeight, b.scrollTop = 5, b.scrollTop, document.documentElement.clientWidth", "0 0 5 0 1024")]
    [InlineData("JSON.stringify(b.getBoundingClientRect())", "{\"x\":0,\"y\":0,\"width\":0,\"height\":0,\"top\":0,\"right\":0,\"bottom\":0,\"left\":0}")]
    [InlineData("b.getClientRects().length, d.getClientRects().length, b.offsetParent === document.body, d.offsetParent, b.checkVisibility()", "1 0 true null true")]
    [InlineData("innerWidth, innerHeight, devicePixelRatio, screen.width, scrollY, scrollTo(0, 9), screen instanceof Screen", "1024 768 1 1024 0 undefined true")]
    [InlineData("new DOMRect(1, 2, -3, 4).left, DOMRect.fromRect({ width: 2 }).right, new DOMRect() instanceof DOMRectReadOnly", "-2 2 true")]
    public void KnowWhatIsDisplayedAndGiveItNoSize(string expressions, string told) =>
        Assert.Equal([told], Browser.ConsoleOf($"{Prepare} console.log({expressions})"));

    [Fact]
    public void RefuseToChangeAComputedStyle() =>
        Assert.Equal(["NoModificationAllowedError"], Browser.ConsoleOf($"{Prepare} try {{ style(a).color = 'blue' }} catch (e) {{ console.log(e.name) }}"));

    [Theory]
    [InlineData("", true)]
    [InlineData("screen", true)]
    [InlineData("print", false)]
    [InlineData("not print", true)]
    [InlineData("only screen and (min-width: 600px)", true)]
    [InlineData("(max-width: 40em), print", false)]
    [InlineData("(max-width: 80em), print", true)]
    [InlineData("(width >= 1024px) and (orientation: landscape)", true)]
    [InlineData("(width < 1024px) or (height: 768px)", true)]
    [InlineData("not (hover)", false)]
    [InlineData("(min-aspect-ratio: 4/3)", true)]
    [InlineData("(prefers-color-scheme: dark)", false)]
    [InlineData("(prefers-reduced-motion)", false)]
    [InlineData("(min-resolution: 2dppx)", false)]
    [InlineData("(no-such-feature)", false)]
    [InlineData("not (no-such-feature)", false)]
    [InlineData("screen and", false)]
    public void AnswerMediaQueries(string query, bool matches) => Assert.Equal(
        [$"{query} {(matches ? "true" : "false")} null".Trim()],
        Browser.ConsoleOf($"const q = matchMedia(' {query} '); console.log(`${{q.media}} ${{q.matches}} ${{q.onchange}}`.trim())"));

    [Fact]
    public void TellObserversOnceThatNothingIsInView() => Assert.Equal(
        ["2 false 0 true", "records 1"],
        Browser.ConsoleOf($$"""
            {{Prepare}}
            const seen = new IntersectionObserver((entries, observer) => {
              console.log(entries.length, entries[0].isIntersecting, entries[0].intersectionRatio, entries[1].target === b && observer === seen);
              observer.observe(c);
              console.log('records', observer.takeRecords().length);
            }, { threshold: [0, 1] });
            seen.observe(a);
            seen.observe(d);
            seen.observe(b);
            seen.observe(a);
            seen.unobserve(d);
            new ResizeObserver(() => console.log('resized')).observe(a);
            """));
}
