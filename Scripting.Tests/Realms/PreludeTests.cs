using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class PreludeTests
{
    [Fact]
    public void PreludesShareAnObjectThatPagesDoNotSee() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare(
            "(function (host, shared) { shared.helper = () => 'from the first' })",
            "(function (host, shared) { globalThis.ask = () => shared.helper() })"));
        Assert.Equal("from the first,undefined", realm.Text("[ask(), typeof shared]"));
    });

    [Fact]
    public void WithoutPreludesThereIsNothingOfTheHost() => ScriptThread.Run(() =>
    {
        var host = new RecordingHost();
        using var realm = Realm.Create(RealmSnapshot.Prepare(ScriptEngine.Shared), host, RealmLimits.Default);
        realm.Evaluate("if (typeof host !== 'undefined' || typeof __host !== 'undefined') throw 1", "a.js");
        Assert.Throws<ScriptException>(() => realm.Invoke(1));
    });

    [Fact]
    public void APreludeThatThrowsTellsWhere() => ScriptThread.Run(() =>
    {
        var failure = Assert.Throws<ScriptException>(() => TestRealm.Prepare("(function () {\n  missing()\n})"));
        Assert.Equal(("ReferenceError", "prelude-0.js", 2), (failure.Name, failure.FileName, failure.Line));
    });

    [Fact]
    public void APreludeThatDoesNotParseTellsWhere() => ScriptThread.Run(() =>
        Assert.Equal(("prelude-0.js", 2), Assert.Throws<ScriptException>(() => TestRealm.Prepare("(function () {\n ) })")) is var failure
            ? (failure.FileName, failure.Line)
            : default));

    [Fact]
    public void APreludeMustBeAFunction() => ScriptThread.Run(() =>
        Assert.Contains("prelude-0.js", Assert.Throws<InvalidOperationException>(() => TestRealm.Prepare("5")).Message));

    [Fact]
    public void AHookMustBeAFunction() => ScriptThread.Run(() =>
        Assert.Contains(
            "'dispatch'",
            Assert.Throws<InvalidOperationException>(() => TestRealm.Prepare("(function (host, shared) { shared.dispatch = 5 })")).Message));

    [Fact]
    public void APreludeCannotCallTheHostYet() => ScriptThread.Run(() =>
        Assert.Equal("InvalidStateError", Assert.Throws<ScriptException>(() => TestRealm.Prepare("(function (host) { host(1) })")).Name));

    [Fact]
    public void AnErrorOfAPageIsPlacedInThePage() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare("(function () { globalThis.fail = () => { throw new Error('inside') } })"));
        var failure = realm.Failure("\n\nfail()");
        Assert.Equal(("page.html", 3), (failure.FileName, failure.Line));
        Assert.Contains("prelude-0.js", failure.ScriptStack);
    });
}
