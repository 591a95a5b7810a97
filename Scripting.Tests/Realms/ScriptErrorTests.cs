using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class ScriptErrorTests
{
    [Fact]
    public void AThrownErrorTellsWhatAndWhere() => TestRealm.Run(realm =>
    {
        var failure = realm.Failure("var a;\nfunction f() {\n  a.b.c;\n}\nf();");
        Assert.Equal(("TypeError", "page.html", 3, 3), (failure.Name, failure.FileName, failure.Line, failure.Column));
        Assert.Contains("undefined", failure.Message);
        Assert.Contains("at f (page.html:3:3)", failure.ScriptStack);
        Assert.Contains("page.html:5", failure.ScriptStack);
    });

    [Fact]
    public void ASyntaxErrorTellsWhere() => TestRealm.Run(realm =>
    {
        var failure = realm.Failure("let a = 1;\nlet b = = 2;");
        Assert.Equal(("SyntaxError", "page.html", 2), (failure.Name, failure.FileName, failure.Line));
        Assert.InRange(failure.Column, 8, 10);
    });

    [Fact]
    public void LinesCountFromTheScriptsPlaceInItsFile() => TestRealm.Run(realm =>
    {
        Assert.Equal(42, realm.Failure("\n\nthrow new Error('x')", firstLine: 40).Line);
        Assert.Equal(41, realm.Failure("\n)", firstLine: 40).Line);
    });

    [Theory]
    [InlineData("throw 5", "", "5")]
    [InlineData("throw 'text'", "", "text")]
    [InlineData("throw undefined", "", "undefined")]
    [InlineData("throw null", "", "null")]
    [InlineData("throw { toString() { return 'shown' } }", "", "shown")]
    [InlineData("throw { toString() { throw 1 } }", "", "a value that cannot be shown")]
    [InlineData("throw Object.create(null)", "", "a value that cannot be shown")]
    [InlineData("throw Symbol('s')", "", "Symbol(s)")]
    [InlineData("throw new DOMException('m', 'DataCloneError')", "DataCloneError", "m")]
    [InlineData("throw Object.assign(new Error('m'), { name: 'Own' })", "Own", "m")]
    [InlineData("throw Object.defineProperty(new Error('m'), 'message', { get() { throw 1 } })", "Error", "")]
    [InlineData("Error.prototype.name = 'Changed'; throw new Error('m')", "Changed", "m")]
    public void AnythingCanBeThrown(string source, string name, string message) => TestRealm.Run(realm =>
    {
        var failure = realm.Failure(source);
        Assert.Equal((name, message), (failure.Name, failure.Message));
    });

    [Fact]
    public void AThrownPrimitiveHasNoPlace() => TestRealm.Run(realm =>
    {
        var failure = realm.Failure("throw 5");
        Assert.Equal(ScriptLocation.Unknown, failure.Location);
        Assert.Equal("Uncaught 5", failure.Headline);
    });

    [Fact]
    public void TheDispatcherCanBeGivenTheThrownValueItself() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare("(function (host, shared) { shared.dispatch = (operation, value) => value?.secret; })"));
        realm.Failure("throw { secret: 7 }");
        Assert.Equal(7, realm.Realm.Invoke(0, RealmValue.LastThrown).Number);
        Assert.Equal(7, realm.Realm.Invoke(0, RealmValue.LastThrown).Number);
    });

    [Fact]
    public void NothingThrownYetIsUndefined() => TestRealm.Run(realm =>
        Assert.Equal(RealmValueKind.Undefined, realm.Realm.Invoke(1, RealmValue.LastThrown).Kind));

    [Fact]
    public void TheRealmCanBeUsedAfterAnError() => TestRealm.Run(realm =>
    {
        for (var i = 0; i < 100; i++)
            realm.Failure($"throw new Error('{i}')");
        Assert.Equal(3, realm.Value("1 + 2").Number);
    });

    [Theory]
    [InlineData("    at f (http://host:80/a.js:12:34)", "http://host:80/a.js", 12, 34)]
    [InlineData("    at file.js:1:2", "file.js", 1, 2)]
    [InlineData("    at native (native)\n    at <eval> (b.js:3:4)\n    at c (c.js:5:6)", "b.js", 3, 4)]
    [InlineData("nothing", "", 0, 0)]
    [InlineData("", "", 0, 0)]
    public void AStackGivesItsInnermostPlace(string stack, string file, int line, int column) =>
        Assert.Equal(new ScriptLocation(file, line, column), ScriptLocation.FromStack(stack));
}
