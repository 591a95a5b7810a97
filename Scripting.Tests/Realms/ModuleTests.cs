using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class ModuleTests
{
    private const string Main = "http://site/main.js";

    [Fact]
    public void AModuleRunsAfterThoseThatItImportsEachOnce() => TestRealm.Run(realm =>
    {
        realm.Host.Modules["http://site/lib/a.js"] = "import { shared } from './shared.js'; log('a'); export const a = shared + 1;";
        realm.Host.Modules["http://site/lib/b.js"] = "import { shared } from './shared.js'; log('b'); export default () => shared + 2;";
        realm.Host.Modules["http://site/lib/shared.js"] = "log('shared'); export const shared = 40; export * as self from './shared.js';";
        realm.Realm.EvaluateModule("import { a } from './lib/a.js'; import b from './lib/b.js'; log(a, b());", Main);
        Assert.Equal(["shared", "a", "b", "41 42"], realm.Log);
    });

    [Fact]
    public void ModulesAreStrictAndHaveTheirOwnScope() => TestRealm.Run(realm =>
    {
        realm.Realm.EvaluateModule("var own = 1; log(this, typeof own)", Main);
        Assert.Equal("undefined", realm.Text("typeof own"));
        Assert.Equal(["undefined number"], realm.Log);
    });

    [Fact]
    public void AModuleKnowsItsAddress() => TestRealm.Run(realm =>
    {
        realm.Host.Modules["http://site/sub/m.js"] = "log(import.meta.url)";
        realm.Realm.EvaluateModule("import './sub/m.js'; log(import.meta.url)", Main);
        Assert.Equal(["http://site/sub/m.js", Main], realm.Log);
    });

    [Fact]
    public void ImportsMayBeCircular() => TestRealm.Run(realm =>
    {
        realm.Host.Modules["http://site/a.js"] = "import { b } from './b.js'; export function a() { return 'a' } export const seen = b();";
        realm.Host.Modules["http://site/b.js"] = "import { a } from './a.js'; export function b() { return 'b' + a() }";
        realm.Realm.EvaluateModule("import { seen } from './a.js'; log(seen)", Main);
        Assert.Equal(["ba"], realm.Log);
    });

    [Fact]
    public void AnImportMayBeDynamicFromModulesAndScripts() => TestRealm.Run(realm =>
    {
        realm.Host.Modules["http://site/m.js"] = "export const value = 5; log('loaded')";
        realm.Realm.EvaluateModule("log((await import('./m.js')).value)", Main);
        realm.Realm.Evaluate("import('./m.js').then(m => log('script', m.value)); import('./none.js').catch(e => log(e.name, e.message))", "http://site/s.js");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["loaded", "5", "script 5", "TypeError no module at http://site/none.js"], realm.Log.Order().OrderBy(line => line == "loaded" ? 0 : line == "5" ? 1 : line[0] == 's' ? 2 : 3));
    });

    [Fact]
    public void AModuleMayWaitAtItsTopLevel() => TestRealm.Run(realm =>
    {
        realm.Realm.EvaluateModule("log(1); await null; log(2); throw new Error('late')", Main);
        Assert.Equal(["1"], realm.Log);
        realm.Realm.RunMicrotasks();
        Assert.Equal(["1", "2", "rejected: Uncaught Error: late"], realm.Log);
    });

    [Fact]
    public void AnErrorInAModuleTellsWhere() => TestRealm.Run(realm =>
    {
        realm.Host.Modules["http://site/m.js"] = "\nexport default 1;\nthrow new RangeError('in m')";
        var failure = Assert.Throws<ScriptException>(() => realm.Realm.EvaluateModule("import './m.js'", Main));
        Assert.Equal(("RangeError", "http://site/m.js", 3), (failure.Name, failure.FileName, failure.Line));
        realm.Realm.RunMicrotasks();
        Assert.Empty(realm.Log);
    });

    [Theory]
    [InlineData("import './none.js'", "TypeError", "no module at http://site/none.js")]
    [InlineData("import 'bad:x'", "TypeError", "no address: bad:x")]
    [InlineData("import { missing } from './m.js'", "SyntaxError", "missing")]
    [InlineData("import './broken.js'", "SyntaxError", "")]
    [InlineData("let a; let a", "SyntaxError", "")]
    [InlineData("throw new Error('own')", "Error", "own")]
    public void AModuleThatCannotRunIsAnError(string source, string name, string message) => TestRealm.Run(realm =>
    {
        realm.Host.Modules["http://site/m.js"] = "export const there = 1;";
        realm.Host.Modules["http://site/broken.js"] = "import from;";
        var failure = Assert.Throws<ScriptException>(() => realm.Realm.EvaluateModule(source, Main));
        Assert.Equal(name, failure.Name);
        Assert.Contains(message, failure.Message);
        Assert.Equal(2, realm.Value("1 + 1").Number);
    });

    [Fact]
    public void LinesOfAnInlineModuleCountFromItsPlace() => TestRealm.Run(realm =>
        Assert.Equal(21, Assert.Throws<ScriptException>(() => realm.Realm.EvaluateModule("\nnull.x", "http://site/page.html", firstLine: 20)).Line));

    [Fact]
    public void AnExceptionOfTheHostComesOut() => TestRealm.Run(realm =>
    {
        realm.Host.Modules["http://site/m.js"] = "call(5)";
        realm.Host.Operations[5] = _ => throw new InvalidTimeZoneException();
        Assert.Throws<InvalidTimeZoneException>(() => realm.Realm.EvaluateModule("import './m.js'", Main));
    });
}
