using Messaging.Testing;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>What cannot be cloned is refused with an error that names its place in the message.</summary>
public sealed class CloneRefusalTests
{
    private const string Shared = "a SharedArrayBuffer, and the sender is not cross-origin isolated";
    private const string OutOfBounds = "a Int8Array that lies outside its buffer";
    private const string UnlistedPort = "a MessagePort that is not in the transfer list";

    [Theory]
    [Requirement("B8", "K1", "K2", "K4", "K5", "K11", "J1")]
    [InlineData("() => 1", "$", "a function")]
    [InlineData("Symbol('s')", "$", "a symbol")]
    [InlineData("({ player: { name: 'Ada', callback() {} } })", "$.player.callback", "a function")]
    [InlineData("[1, , new Map([['k', new Set([1, Symbol()])]])]", "$[2].values()[0].values()[1]", "a symbol")]
    [InlineData("new Map([[{ deep: new Proxy({}, {}) }, 1]])", "$.keys()[0].deep", "a Proxy")]
    [InlineData("({ 'two words': [new Proxy([], {})] })", "$[\"two words\"][0]", "a Proxy")]
    [InlineData("({ p: Promise.resolve() })", "$.p", "a Promise")]
    [InlineData("[new WeakMap()]", "$[0]", "a WeakMap")]
    [InlineData("[new WeakSet()]", "$[0]", "a WeakSet")]
    [InlineData("[new WeakRef({})]", "$[0]", "a WeakRef")]
    [InlineData("[(function* () {})()]", "$[0]", "a generator")]
    [InlineData("[[].values()]", "$[0]", "an iterator")]
    [InlineData("[Object(Symbol())]", "$[0]", "a Symbol object")]
    [InlineData("(function () { return arguments; })(1)", "$", "an arguments object")]
    [InlineData("globalThis", "$", "a Window")]
    [InlineData("({ port: makePort('p') })", "$.port", UnlistedPort)]
    [InlineData("Object.setPrototypeOf(makePort('p'), Object.prototype)", "$", UnlistedPort)]
    [InlineData("[1, [new SharedArrayBuffer(1)]]", "$[1][0]", Shared)]
    [InlineData("(b => (b.transfer(), [b]))(new ArrayBuffer(1))", "$[0]", "a detached ArrayBuffer")]
    [InlineData("(v => (v.buffer.transfer(), v))(new Uint8Array(1))", "$", "a Uint8Array that lies outside its buffer")]
    [InlineData("(v => (v.buffer.resize(7), v))(new Int8Array(new ArrayBuffer(8, { maxByteLength: 8 }), 4, 4))", "$", OutOfBounds)]
    public void NamesThePathToWhatCannotBeCloned(string expression, string path, string what) => CloneRealm.Run(realm =>
    {
        realm.Evaluate($"const error = caught(() => serialize({expression}));");

        Assert.Equal("DataCloneError 25", realm.Text("`${error.name} ${error.code}`"));
        Assert.Equal($"{path} cannot be cloned: it is {what}.", realm.Text("error.message"));
    });
}
