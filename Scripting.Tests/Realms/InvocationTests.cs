using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class InvocationTests
{
    [Fact]
    public void ValuesOfEveryKindGoInAndOut() => TestRealm.Run(realm =>
    {
        Assert.Equal(1.5, realm.Realm.Invoke(1, 1.5).Number);
        Assert.True(realm.Realm.Invoke(1, true).Boolean);
        Assert.Equal("t", realm.Realm.Invoke(1, "t").Text);
        Assert.Equal([1, 2, 3], realm.Realm.Invoke(1, new byte[] { 1, 2, 3 }).Bytes.ToArray());
        Assert.Equal(RealmValueKind.Null, realm.Realm.Invoke(1, RealmValue.Null).Kind);
        Assert.Equal(RealmValueKind.Undefined, realm.Realm.Invoke(1, RealmValue.Undefined).Kind);
        Assert.Equal(RealmValueKind.Undefined, realm.Realm.Invoke(1).Kind);
    });

    [Fact]
    public void ManyArgumentsArrive() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare("(function (host, shared) { shared.dispatch = (...all) => all.join() })"));
        var arguments = Enumerable.Range(0, 500).Select(i => RealmValue.From(i)).ToArray();
        Assert.Equal(string.Join(',', Enumerable.Range(0, 500).Prepend(77)), realm.Realm.Invoke(77, arguments).Text);
    });

    [Fact]
    public void ReturnedBytesAreACopy() => TestRealm.Run(realm =>
    {
        realm.Evaluate("var buffer = new Uint8Array([1, 2])");
        var bytes = realm.Value("buffer").Bytes;
        realm.Evaluate("buffer[0] = 9");
        Assert.Equal(1, bytes.Span[0]);
    });

    [Theory]
    [InlineData("({})")]
    [InlineData("[]")]
    [InlineData("5n")]
    [InlineData("Symbol()")]
    [InlineData("() => 1")]
    public void AnObjectCannotBeReturned(string expression) => TestRealm.Run(realm =>
        Assert.Contains("returned an object", Assert.Throws<InvalidOperationException>(() => realm.Value(expression)).Message));

    [Fact]
    public void AnErrorOfTheDispatcherComesOut() => TestRealm.Run(realm =>
        Assert.Equal("ReferenceError", Assert.Throws<ScriptException>(() => realm.Value("missing")).Name));

    [Fact]
    public void AValueIsReadAsWhatItIs()
    {
        Assert.Throws<InvalidOperationException>(() => RealmValue.From(1).Text);
        Assert.Throws<InvalidOperationException>(() => RealmValue.From("1").Number);
        Assert.Throws<InvalidOperationException>(() => RealmValue.Null.Boolean);
        Assert.Throws<InvalidOperationException>(() => RealmValue.Undefined.Bytes);
    }

    [Fact]
    public void ADisposedRealmCannotBeUsed() => TestRealm.Run(realm =>
    {
        realm.Realm.Dispose();
        Assert.Throws<ObjectDisposedException>(() => realm.Value("1"));
    });
}
