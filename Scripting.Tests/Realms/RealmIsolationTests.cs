using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class RealmIsolationTests
{
    [Fact]
    public void RealmsOfOneSnapshotDoNotSeeEachOther() => ScriptThread.Run(() =>
    {
        using var first = new TestRealm();
        using var second = new TestRealm();
        first.Evaluate("var mine = 1; Array.prototype.push = () => 'broken'; delete globalThis.Map; Object.prototype.polluted = 1");
        Assert.Equal("undefined,1,function,undefined", second.Text("[typeof mine, [].push(5), typeof Map, typeof ({}).polluted]"));
        using var third = new TestRealm();
        Assert.Equal("undefined", third.Text("typeof mine"));
    });

    [Fact]
    public void ARealmBeginsWithWhatPreludesLeft() => ScriptThread.Run(() =>
    {
        var snapshot = TestRealm.Prepare("(function () { globalThis.list = [1, 2, 3]; globalThis.count = () => list.length })");
        using var first = new TestRealm(snapshot);
        first.Evaluate("list.push(4)");
        using var second = new TestRealm(snapshot);
        Assert.Equal((4.0, 3.0), (first.Value("count()").Number, second.Value("count()").Number));
    });

    [Fact]
    public void ARealmGoesOnAsIfItHadNeverSharedAgainWhatItHasNotChanged() => ScriptThread.Run(() =>
    {
        const string Step = "globalThis.all ??= []; all.push({ n: all.length, text: `t${all.length}`.repeat(20), made: new Map([[1, () => all]]) }); if (all.length % 5 === 0) all = all.slice(3)";
        const string Outcome = "JSON.stringify(all) + all.map(one => one.made.get(1)() === all) + [3, 1, 2].sort()";
        using var sharing = new TestRealm();
        using var other = new TestRealm();
        for (var i = 0; i < 40; i++)
        {
            sharing.Evaluate(Step);
            other.Evaluate(Step);
            sharing.Realm.ShareUnchanged();
        }

        Assert.Equal(other.Text(Outcome), sharing.Text(Outcome));
        using var later = new TestRealm();
        Assert.Equal("undefined", later.Text("typeof all"));
    });

    [Fact]
    public void ARealmInWhichScriptRunsSharesNothing() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = _ => realm.Realm.ShareUnchanged();
        Assert.Equal("4", realm.Text("(() => { const held = [1, 2]; call(5); return held.concat([3, 4]).length })()"));
    });

    [Fact]
    public void HundredsOfRealmsCanBeMadeAndUsed() => ScriptThread.Run(() =>
    {
        var realms = Enumerable.Range(0, 200).Select(_ => new TestRealm()).ToArray();
        for (var i = 0; i < realms.Length; i++)
            realms[i].Evaluate($"var own = {i}");
        for (var i = 0; i < realms.Length; i++)
        {
            Assert.Equal(i, realms[i].Value("own").Number);
            realms[i].Dispose();
        }
    });

    [Fact]
    public void RealmsRunOnSeveralThreadsAtOnce()
    {
        var snapshot = ScriptThread.Run(() => TestRealm.Prepare());
        var results = new double[8];
        var threads = Enumerable.Range(0, results.Length)
            .Select(i => new Thread(() =>
            {
                for (var round = 0; round < 5; round++)
                {
                    using var realm = new TestRealm(snapshot);
                    realm.Evaluate($"var sum = 0; for (let i = 0; i < 20_000; i++) sum += i % {i + 2}; var text = JSON.stringify(new Array(500).fill({{ a: {i} }}))");
                    results[i] += realm.Value("sum + text.length").Number;
                }
            },
            ScriptThread.StackBytes))
            .ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        var expected = Enumerable.Range(0, results.Length)
            .Select(i => 5.0 * (Enumerable.Range(0, 20_000).Sum(n => n % (i + 2)) + 1 + 500 * 8));
        Assert.Equal(expected, results);
    }
}
