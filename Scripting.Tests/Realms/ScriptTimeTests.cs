using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class ScriptTimeTests
{
    // The engine does not ask on its way through it whether it is to stop.
    private const string Exponential = "let o = {}; for (let i = 0; i < 60; i++) o = { a: o, b: o }; JSON.stringify(o)";

    private static readonly RealmLimits Short = new(16 << 20, 20);

    [Theory]
    [InlineData("const a = []; for (;;) try { for (;;) a.push(new Array(1e5).fill(1)) } catch {}")]
    [InlineData("for (;;) try { for (;;) new ArrayBuffer(5e6) } catch {}")]
    [InlineData(Exponential)]
    [InlineData("let x = 3n; for (;;) try { for (;;) x = x * x } catch { x = 3n }")]
    [InlineData("const x = 3n ** 50000n, y = 7n ** 20000n; for (;;) x / y")]
    [InlineData("new Array(2 ** 32 - 1).indexOf(1)")]
    [InlineData("new Array(2 ** 32 - 1).reverse()")]
    [InlineData("Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1)")]
    [InlineData("for (;;) 'abc'.repeat(1e6)")]
    [InlineData("for (;;) 'x'.padEnd(1e6, 'ab')")]
    [InlineData("const s = 'a'.repeat(1e6) + 'b', t = 'a'.repeat(1e5) + 'c'; for (;;) s.indexOf(t)")]
    [InlineData("const a = new Uint8Array(4e6); for (;;) a.fill(1)")]
    [InlineData("const a = new Uint8Array(4e6); for (;;) a.copyWithin(1, 0)")]
    [InlineData("let p = {}; for (let i = 0; i < 2e4; i++) p = Object.create(p); for (;;) p.x")]
    [InlineData("function f() { try { f() } catch { f() } } f()")]
    public void WhatTheEngineDoesByItselfForTooLongIsStoppedWhereTheScriptIs(string script) => TestRealm.Run(
        realm =>
        {
            Assert.False(Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate($"\n{script}")).WasRequested);
            Assert.Equal(("test.js", 2), (realm.Realm.StoppedAt.FileName, realm.Realm.StoppedAt.Line));
        },
        Short);

    [Theory]
    [InlineData("const f = new Function('x;'.repeat(1e5)); var x = 1; for (let i = 0; i < 1_000; i++) f()")]
    [InlineData("let s = 'x'; const k = []; for (;;) try { for (;;) { s += s; k.push(s + 'y') } } catch { s = 'x' }")]
    [InlineData("let a = ['x']; for (let i = 0; i < 60; i++) a = [a, a]; a.join()")]
    public void SoIsWhatTheEngineCannotTellThePlaceOf(string script) =>
        TestRealm.Run(realm => Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate(script)), Short);

    [Fact]
    public void ARealmThatWasStoppedInTheMiddleOfTheEnginesWorkCanOnlyBeDisposedOf() => TestRealm.Run(
        realm =>
        {
            Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate(Exponential));
            Assert.True(realm.Realm.IsCrashed);
            Assert.Throws<RealmCrashedException>(() => realm.Value("1"));
        },
        Short);

    [Fact]
    public void AScriptWithinAnotherThatIsStoppedSoStopsThatToo() => TestRealm.Run(
        realm =>
        {
            realm.Host.Operations[5] = _ => realm.Evaluate(Exponential);
            Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate("try { call(5) } finally { log('goes on') }"));
            Assert.Empty(realm.Log);
            Assert.True(realm.Realm.IsCrashed);
        },
        Short);

    [Fact]
    public void AScriptIsStoppedAtTheSamePlaceEachTime()
    {
        string[] Run() => ScriptThread.Run(() =>
        {
            using var realm = new TestRealm(limits: Short);
            Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate(
                """
                let o = {};
                for (let i = 0; i < 12; i++) o = { a: o, b: o };
                for (let n = 0; ; n++) {
                  log(n); JSON.stringify(o); JSON.stringify(o);
                  JSON.stringify(o); JSON.stringify(o);
                }
                """));
            return (string[])[.. realm.Log, realm.Realm.StoppedAt.ToString()];
        });
        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void AllCallsTogetherHaveALimitOfTheirOwn() => TestRealm.Run(
        realm =>
        {
            var rounds = 0;
            var failure = Assert.Throws<ScriptInterruptedException>(() =>
            {
                for (; rounds < 1_000; rounds++)
                    realm.Evaluate("for (let i = 0; i < 200_000; i++);");
            });
            Assert.Equal("its scripts ran longer in all than they may", failure.Message);
            Assert.InRange(rounds, 5, 100);
        },
        Short with { TotalMilliseconds = 100 });
}
