using Messaging.Scripting.Tests.Browsing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class ScriptOrder
{
    [Fact]
    public void AScriptSeesTheTreeUpToItselfAndNoFurther() => Browser.WithPage(
        """
        <!DOCTYPE html><p id=before></p>
        <script>console.log(document.getElementById('before') !== null, document.getElementById('after') !== null, document.scripts.length)</script>
        <p id=after></p>
        <script>console.log(document.getElementById('after') !== null, document.scripts.length)</script>
        """,
        (browser, _) => Assert.Equal(["true false 1", "true 2"], browser.Console));

    [Fact]
    public void AllScriptsOfAPageShareOneGlobalScope() => Browser.With(
        [
            ("index.html", "<script>var a = 1; let b = 2; const c = 3; class D {} function e() { return 5 }</script><script src=more.js></script>"),
            ("more.js", "console.log(a, b, c, typeof D, e(), window.a, window.b)"),
        ],
        (browser, _) => Assert.Equal(["1 2 3 function 5 1 undefined"], browser.Console));

    [Fact]
    public void DeferredScriptsRunInOrderWhenTheDocumentIsParsed() => Browser.With(
        [
            ("index.html", "<script src=a.js defer></script><script src=b.js defer></script><script>console.log('inline', document.readyState)</script><p id=end></p>"),
            ("a.js", "console.log('a', document.readyState, document.getElementById('end') !== null)"),
            ("b.js", "console.log('b')"),
        ],
        (browser, _) => Assert.Equal(["inline loading", "a interactive true", "b"], browser.Console));

    [Fact]
    public void ContentLoadedComesBeforeLoad() => Assert.Equal(
        ["content loaded interactive", "load complete"],
        Browser.ConsoleOf(
            """
            addEventListener('load', () => console.log('load', document.readyState));
            document.addEventListener('DOMContentLoaded', () => console.log('content loaded', document.readyState));
            """));

    [Fact]
    public void AnInlineScriptThatIsInsertedRunsAtOnceAndOnce() => Assert.Equal(
        ["before", "inside true", "after"],
        Browser.ConsoleOf(
            """
            const script = document.createElement('script');
            script.textContent = "console.log('inside', document.currentScript === script)";
            console.log('before');
            document.body.append(script);
            document.body.prepend(script);
            console.log('after');
            """));

    [Fact]
    public void AFileThatIsInsertedAsAScriptRunsLaterAndThenLoads() => Browser.With(
        [
            ("index.html", "<body><script>const s = document.createElement('script'); s.onload = () => console.log('loaded'); s.src = 'late.js'; document.body.append(s); console.log('inserted')</script>"),
            ("late.js", "console.log('late')"),
        ],
        (browser, _) => Assert.Equal(["inserted", "late", "loaded"], browser.Console));

    [Fact]
    public void ScriptsInHtmlTextNeverRun() => Assert.Equal(
        ["1 script"],
        Browser.ConsoleOf(
            """
            const box = document.createElement('div');
            document.body.append(box);
            box.innerHTML = '<p><script>console.log("ran")<\/script></p>';
            document.body.prepend(box.querySelector('script'));
            console.log(document.querySelectorAll('body > script:first-child').length, 'script');
            """));

    [Fact]
    public void DataInScriptElementsIsLeftAlone() => Browser.WithPage(
        "<script type=application/json>{ not: script }</script><script>console.log(document.scripts[0].text)</script>",
        (browser, _) => Assert.Equal(["{ not: script }"], browser.Console));

    [Fact]
    public void AScriptInATemplateDoesNotRun() => Browser.WithPage(
        "<template><script>console.log('ran')</script></template>",
        (browser, _) => Assert.Empty(browser.Console));

    [Fact]
    public void MicrotasksRunBetweenTwoScripts() => Browser.WithPage(
        "<script>Promise.resolve().then(() => console.log('microtask')); console.log('first')</script><script>console.log('second')</script>",
        (browser, _) => Assert.Equal(["first", "microtask", "second"], browser.Console));

    [Fact]
    public void EachElementOfTheBodyHasItsHandlerForTheWindow() => Browser.WithPage(
        "<body onload=\"console.log('loaded', this === window, event.type)\">",
        (browser, _) => Assert.Equal(["loaded true load"], browser.Console));
}
