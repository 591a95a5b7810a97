using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class DeterminismTests
{
    [Fact]
    public void TimeIsTheHosts() => TestRealm.Run(realm =>
    {
        Assert.Equal("1700000000123,2023-11-14T22:13:20.123Z,0", realm.Text("[Date.now(), new Date().toISOString(), new Date().getTimezoneOffset()]"));
        realm.Host.NowNanoseconds += 5_500_000;
        Assert.Equal(1_700_000_000_128, realm.Value("Date.now()").Number);
    });

    [Fact]
    public void LocalTimeIsUniversalTime() => TestRealm.Run(realm =>
        Assert.Equal("0,2020-07-01T00:00:00.000Z", realm.Text("[new Date(2020, 0, 1).getTimezoneOffset(), new Date(2020, 6, 1).toISOString()]")));

    [Fact]
    public void RandomNumbersAreTheHosts() => TestRealm.Run(realm =>
    {
        Assert.Equal("0.0009765625,0.001953125,0.0029296875", realm.Text("[Math.random(), Math.random(), Math.random()]"));
        Assert.Equal("function random() {\n    [native code]\n}", realm.Text("Math.random"));
    });

    [Fact]
    public void TheSameCallsGiveTheSameResults()
    {
        const string Script = """
            const parts = [];
            for (let i = 0; i < 2000; i++) parts.push({ k: Math.random(), [Symbol(i)]: i, ['p' + (i * 7919) % 1000]: new Date().getTime() });
            const weak = new WeakRef({});
            log(JSON.stringify(parts).length, parts.map(p => Object.keys(p).join()).sort().join().slice(0, 300), typeof weak.deref());
            try { null.x } catch (e) { log(e.stack) }
            (function f() { try { f() } catch { } })(); log('recursed');
            let depth = 0; (function g() { depth++; g() }).call?.call(() => { try { (function h() { depth++; h() })() } catch { log(depth) } });
            """;
        string[] Trace() => ScriptThread.Run(() =>
        {
            using var realm = new TestRealm();
            realm.Evaluate(Script);
            return realm.Log.ToArray();
        });
        var trace = Trace();
        Assert.Equal(4, trace.Length);
        Assert.Equal(trace, Trace());
    }
}
