using Messaging.Scripting.Tests.Browsing;
using Messaging.Tracing;

namespace Messaging.Scripting.Tests.Pages;

public sealed class ModuleScripts
{
    [Fact]
    public void ModulesAreDeferredAndRunInTheOrderOfTheDocument() => Browser.With(
        [
            ("index.html", "<script type=module>console.log('inline', document.readyState, document.currentScript, this)</script><script type=module src=a.js></script><script src=b.js defer></script><script>console.log('classic', document.readyState)</script>"),
            ("a.js", "console.log('a')"),
            ("b.js", "console.log('b')"),
        ],
        (browser, _) => Assert.Equal(["classic loading", "inline interactive null undefined", "a", "b"], browser.Console));

    [Fact]
    public void AGraphOfModulesRunsEachModuleOnce() => Browser.With(
        [
            ("index.html", "<script type=module src=main.js onload=\"console.log('loaded')\"></script><script type=module src=main.js></script><script type=module>import { a } from './lib/a.js'; console.log('inline', a)</script>"),
            ("main.js", "import { a } from './lib/a.js'; import b from '/lib/b.js'; console.log('main', a, b())"),
            ("lib/a.js", "import { c } from './c.js'; console.log('a'); export const a = c + 1"),
            ("lib/b.js", "import { c } from 'https://site.test/lib/c.js'; export default () => c + 2"),
            ("lib/c.js", "console.log('c', import.meta.url); export const c = 1"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["c https://site.test/lib/c.js", "a", "main 2 3", "loaded", "inline 2"], browser.Console);
            Browser.AssertNone(browser.Problems);
        });

    [Fact]
    public void AnImportMayBeDynamic() => Browser.With(
        [
            ("index.html", "<script>import('./lib/a.js').then(m => console.log(m.default, m.b))</script><script>setTimeout(\"import('./lib/a.js').then(m => console.log('text', m.default))\")</script><script src=sub/s.js></script>"),
            ("lib/a.js", "export default 1; export const { b } = await import('./b.js')"),
            ("lib/b.js", "export const b = 2"),
            ("sub/s.js", "import('./t.js').catch(e => console.log(e.name)); import('../lib/b.js').then(m => console.log('b', m.b))"),
        ],
        (browser, _) =>
        {
            Assert.Equal(["1 2", "TypeError", "b 2", "text 1"], browser.Console.OrderBy(line => line == "text 1"));
            Assert.Equal("https://site.test/sub/t.js", Assert.Single(browser.Trace.OfType<ResourceFailed>()).Url);
        });

    [Fact]
    public void AnImportMapGivesBareNamesAMeaning() => Browser.With(
        [
            ("index.html",
                """
                <script type=importmap>{ "imports": { "lib": "./lib/index.js", "lib/": "./lib/", "blocked": null, "/old.js": "/lib/b.js" },
                  "scopes": { "/lib/": { "dep": "/lib/dep.js" } } }</script>
                <script type=importmap>{ "imports": { "lib": "/never.js", "more": "/lib/b.js" } }</script>
                <script type=module>
                  import { lib } from 'lib'; import { b } from 'lib/b.js'; import { b as same } from '/old.js'; import { b as more } from 'more';
                  console.log(lib, b, same, more, import.meta.resolve('lib/x.js'), import.meta.resolve('./y.js'));
                  for (const name of ['blocked', 'dep', 'none', 'lib/../../x.js']) try { import.meta.resolve(name) } catch (e) { console.log(name, e.name) }
                </script>
                """),
            ("lib/index.js", "import { dep } from 'dep'; export const lib = dep"),
            ("lib/dep.js", "export const dep = 'dep'"),
            ("lib/b.js", "export const b = 'b'"),
        ],
        (browser, _) =>
        {
            Assert.Equal(
                ["dep b b b https://site.test/lib/x.js https://site.test/y.js", "blocked TypeError", "dep TypeError", "none TypeError", "lib/../../x.js TypeError"],
                browser.Console);
            Browser.AssertNone(browser.Problems);
        });

    [Theory]
    [InlineData("{", "SyntaxError: the import map is not JSON, at line 1, column 2 of it")]
    [InlineData("[]", "TypeError: an import map must be an object, but it is array")]
    [InlineData("{\"imports\": 1}", "TypeError: 'imports' must be an object, but it is number")]
    [InlineData("{\"scopes\": {\"a\": 1}}", "TypeError: the scope 'a' must be an object, but it is number")]
    public void AnImportMapThatIsNoneIsReported(string map, string message) => Browser.WithPage(
        $"<script>onerror = m => console.log(m)</script>\n<script type=importmap>{map}</script>",
        (browser, _) =>
        {
            Assert.Equal([$"Uncaught {message}"], browser.Console);
            var failure = Assert.Single(browser.Failures);
            Assert.Equal((message, "https://site.test/index.html:2:24"), (failure.Message, failure.Location));
        });

    [Fact]
    public void JsonIsAModuleOnlyIfTheImportSaysSo() => Browser.With(
        [
            ("index.html",
                """
                <script type=module>
                  JSON.parse = () => 'replaced';
                  const { default: data } = await import('./data.json', { with: { type: 'json' } });
                  console.log(JSON.stringify(data), Object.getPrototypeOf(data) === Object.prototype);
                  for (const [url, type] of [['./data2.json'], ['./m.js', 'json'], ['./broken.json', 'json'], ['./m.js', 'css']])
                    await import(url, type ? { with: { type } } : undefined).catch(e => console.log(url, e.name));
                </script>
                <script type=module>import data from './data.json' with { type: 'json' }; console.log(data.a[1])</script>
                """),
            ("data.json", "{ \"a\": [1, 2.5, null], \"__proto__\": { \"x\": true } }"),
            ("data2.json", "{}"),
            ("broken.json", "{ a: 1 }"),
            ("m.js", "export default 1"),
        ],
        (browser, _) => Assert.Equal(
            ["{\"a\":[1,2.5,null],\"__proto__\":{\"x\":true}} true", "./data2.json TypeError", "./m.js TypeError", "./broken.json SyntaxError", "./m.js TypeError", "2.5"],
            browser.Console));

    [Fact]
    public void AModuleMayWaitAtItsTopLevelAndFailThen() => Browser.WithPage(
        """
        <script>onerror = (m, f, line) => console.log('error', m, line); onunhandledrejection = () => console.log('rejection')</script>
        <script type=module>console.log(1); await null; console.log(2);
        throw new Error('late')</script>
        <script type=module>console.log('next')</script>
        """,
        (browser, _) =>
        {
            Assert.Equal(["1", "2", "error Uncaught Error: late 3", "next"], browser.Console);
            Assert.Equal("Error: late", Assert.Single(browser.Failures).Message);
        });

    [Fact]
    public void AModuleThatDoesNotParseIsReportedWithItsPlace() => Browser.With(
        [
            ("index.html", "<script type=module src=main.js onerror=\"console.log('error event')\" onload=\"console.log('load event')\"></script>"),
            ("main.js", "import './broken.js'; console.log('never')"),
            ("broken.js", "let a;\nlet b = ;"),
        ],
        (browser, _) =>
        {
            var failure = Assert.Single(browser.Trace.OfType<ScriptNotParsed>());
            Assert.Equal(("https://site.test/broken.js", 2), (failure.File, failure.Line));
            Assert.Equal(["load event"], browser.Console);
        });

    [Fact]
    public void AnErrorInAModuleIsReportedWithItsPlace() => Browser.With(
        [("index.html", "<script type=module>import './m.js'</script>"), ("m.js", "export {};\nthrow new RangeError('in m')")],
        (browser, _) =>
        {
            var failure = Assert.Single(browser.Failures);
            Assert.Equal("RangeError: in m", failure.Message);
            Assert.StartsWith("https://site.test/m.js:2:", failure.Location, StringComparison.Ordinal);
        });

    [Fact]
    public void ImportsMayBeCircular() => Browser.With(
        [
            ("index.html", "<script type=module>import { seen } from './a.js'; console.log(seen)</script>"),
            ("a.js", "import { b } from './b.js'; export function a() { return 'a' } export const seen = b();"),
            ("b.js", "import { a } from './a.js'; export function b() { return 'b' + a() }"),
        ],
        (browser, _) => Assert.Equal(["ba"], browser.Console));

    [Fact]
    public void AClassicScriptForOldBrowsersIsLeftOut() => Browser.WithPage(
        "<script nomodule>console.log('old')</script><script type=module nomodule>console.log('module')</script>",
        (browser, _) => Assert.Equal(["module"], browser.Console));

    [Fact]
    public void ScriptsThatRunLaterAreWaitedForBeforeTheLoadEvent() => Browser.With(
        [
            ("index.html", "<script>onload = () => console.log('load')</script><script async src=a.js></script><script async type=module>console.log('async module')</script><script async defer src=b.js></script>"),
            ("a.js", "console.log('a')"),
            ("b.js", "const s = document.createElement('script'); s.src = 'c.js'; document.head.append(s); console.log('b')"),
            ("c.js", "console.log('c')"),
        ],
        (browser, _) => Assert.Equal(["a", "async module", "b", "c", "load"], browser.Console));

    [Fact]
    public void AnInsertedModuleRunsLater() => Browser.WithPage(
        "<body><script>const s = document.createElement('script'); s.type = 'module'; s.textContent = \"console.log('module')\"; document.body.append(s); console.log('inserted')</script>",
        (browser, _) => Assert.Equal(["inserted", "module"], browser.Console));

    [Fact]
    public void RelativeImportsOfAnInlineModuleFollowTheBaseElement() => Browser.With(
        [("index.html", "<base href=/lib/><script type=module>import './m.js'; await import('./n.js')</script>"), ("lib/m.js", "console.log('m')"), ("lib/n.js", "console.log('n')")],
        (browser, _) => Assert.Equal(["m", "n"], browser.Console));
}
