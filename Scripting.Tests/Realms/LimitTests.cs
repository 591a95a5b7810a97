using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class LimitTests
{
    private static readonly RealmLimits Short = new(16 << 20, 20);

    [Theory]
    [InlineData("for (;;);")]
    [InlineData("while (true) { try { for (;;); } catch { } finally { log('finally') } }")]
    [InlineData("/(a+)+$/.test('a'.repeat(40) + 'b')")]
    [InlineData("/^(?:(.)(?=\\1))*(x+x+)+y$/.test('x'.repeat(60))")]
    [InlineData("new Array(1e4).fill(0).sort(() => 1); for (;;);")]
    [InlineData("[...(function* () { for (;;) yield 1 })()]")]
    [InlineData("(async () => { for (;;); })()")]
    public void AScriptThatDoesNotEndIsStoppedAndTheRealmCanBeUsed(string script) => TestRealm.Run(
        realm =>
        {
            Assert.False(Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate(script)).WasRequested);
            Assert.Equal(6, realm.Value("[1, 2, 3].reduce((a, b) => a + b)").Number);
            Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate(script));
        },
        Short);

    [Fact]
    public void AScriptThatDoublesItsWorkAtEachStackOverflowIsStopped() => TestRealm.Run(
        realm => Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate("(function f() { try { f() } finally { f() } })()")),
        new RealmLimits(16 << 20, 1));

    [Fact]
    public void AScriptIsStoppedAfterTheSameStepsEachTime()
    {
        double Steps() => ScriptThread.Run(() =>
        {
            using var realm = new TestRealm(limits: Short);
            Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate("var n = 0; for (;;) n++;"));
            return realm.Value("n").Number;
        });
        var steps = Steps();
        Assert.InRange(steps, 600_000, 900_000);
        Assert.Equal(steps, Steps());
    }

    [Fact]
    public void EachCallHasTheWholeBudget() => TestRealm.Run(
        realm =>
        {
            for (var i = 0; i < 5; i++)
                realm.Evaluate("for (let i = 0; i < 300_000; i++);");
        },
        Short);

    [Fact]
    public void JobsThatDoNotEndAreStopped() => TestRealm.Run(
        realm =>
        {
            realm.Evaluate("(function again() { Promise.resolve().then(again) })()");
            Assert.Throws<ScriptInterruptedException>(realm.Realm.RunMicrotasks);
            realm.Evaluate("(async () => { await 1; for (;;); })()");
            Assert.Throws<ScriptInterruptedException>(realm.Realm.RunMicrotasks);
        },
        Short);

    [Fact]
    public void WithoutALimitAScriptMayRunOn() => TestRealm.Run(
        realm => realm.Evaluate("for (let i = 0; i < 1_500_000; i++);"),
        new RealmLimits(16 << 20, 0));

    [Fact]
    public void AScriptCanBeStoppedFromOutsideForGood() => TestRealm.Run(
        realm =>
        {
            realm.Host.Operations[5] = _ => realm.Realm.RequestStop();
            Assert.True(Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate("call(5); for (;;);")).WasRequested);
            Assert.True(Assert.Throws<ScriptInterruptedException>(() => realm.Value("1")).WasRequested);
            Assert.Throws<ScriptInterruptedException>(realm.Realm.RunMicrotasks);
        },
        new RealmLimits(16 << 20, 0));

    [Fact]
    public void AScriptCanBeStoppedFromAnotherThread() => TestRealm.Run(
        realm =>
        {
            using var running = new ManualResetEventSlim();
            realm.Host.Operations[5] = _ => running.Set();
            var stopper = new Thread(() =>
            {
                running.Wait();
                realm.Realm.RequestStop();
            });
            stopper.Start();
            Assert.True(Assert.Throws<ScriptInterruptedException>(() => realm.Evaluate("call(5); for (;;);")).WasRequested);
            stopper.Join();
        },
        new RealmLimits(16 << 20, 0));

    [Theory]
    [InlineData("var a = []; for (;;) a.push(new Array(1000).fill(1))")]
    [InlineData("var s = 'x'; for (;;) s += s + s")]
    [InlineData("var m = new Map(); for (let i = 0; ; i++) m.set(i, { i })")]
    [InlineData("var b = []; for (;;) b.push(new ArrayBuffer(1 << 20))")]
    [InlineData("new ArrayBuffer(1 << 30)")]
    [InlineData("var t = 'abc'.repeat(1 << 27)")]
    public void TooMuchMemoryIsAnErrorInTheScriptAndTheRealmCanBeUsed(string script) => TestRealm.Run(
        realm =>
        {
            var failure = realm.Failure(script);
            Assert.True(failure.Name is "InternalError" or "RangeError", failure.Headline);
            realm.Evaluate("globalThis.a = globalThis.s = globalThis.m = globalThis.b = null");
            realm.Evaluate("log('x'.repeat(1000).length, new Array(10_000).fill(1).length)");
            Assert.Equal(["1000 10000"], realm.Log);
        },
        new RealmLimits(8 << 20, 0));

    [Fact]
    public void ScriptCanCatchThatMemoryRanOut() => TestRealm.Run(
        realm =>
        {
            realm.Evaluate("var a = []; try { for (;;) a.push(new Uint8Array(100_000)) } catch (e) { a = null; log(e.message) }");
            Assert.Equal(["out of memory"], realm.Log);
        },
        new RealmLimits(8 << 20, 0));

    [Fact]
    public void TextThatDoesNotFitIsAnErrorOfTheCall() => TestRealm.Run(
        realm =>
        {
            Assert.Throws<ScriptException>(() => realm.Realm.Invoke(1, new string('\u4e2d', 20 << 20)));
            Assert.Equal("ok", realm.Realm.Invoke(1, "ok").Text);
        },
        new RealmLimits(8 << 20, 0));

    [Theory]
    [InlineData("(function f() { f() })()")]
    [InlineData("var o = {}; o.toString = () => `${o}`; `${o}`")]
    [InlineData("var p = new Proxy({}, { get: (t, k, r) => r[k] }); p.x")]
    [InlineData("class A { constructor() { new A() } } new A()")]
    [InlineData("var g = { get x() { return this.x } }; g.x")]
    [InlineData("[1].map(function f() { return [1].map(f) })")]
    [InlineData("'a'.replace(/a/, function f() { return 'a'.replace(/a/, f) })")]
    [InlineData("var j = { toJSON() { return JSON.stringify(j) } }; JSON.stringify(j)")]
    [InlineData("Reflect.apply(function f() { Reflect.apply(f, null, []) }, null, [])")]
    [InlineData("function* h() { yield* h() } h().next()")]
    [InlineData("var q = () => eval('q()'); q()")]
    public void RecursionWithoutEndIsAnErrorInTheScriptAndTheRealmCanBeUsed(string script) => TestRealm.Run(realm =>
    {
        var failure = realm.Failure(script);
        Assert.Equal("RangeError", failure.Name);
        Assert.Contains("stack", failure.Message);
        Assert.Equal(2, realm.Value("1 + 1").Number);
        realm.Failure(script);
    });

    [Theory]
    [InlineData("JSON.parse('['.repeat(200_000) + ']'.repeat(200_000))")]
    [InlineData("var d = []; for (let i = 0; i < 20_000; i++) d = [d]; JSON.stringify(d)")]
    [InlineData("var e = []; for (let i = 0; i < 20_000; i++) e = [e]; e.flat(Infinity)")]
    [InlineData("var f = []; for (let i = 0; i < 20_000; i++) f = [f]; String(f)")]
    [InlineData("eval('('.repeat(100_000) + '1' + ')'.repeat(100_000))")]
    [InlineData("eval('[['.repeat(50_000))")]
    [InlineData("eval('-'.repeat(100_000).split('').join(' ') + '1')")]
    [InlineData("eval('a?'.repeat(50_000) + '1' + ':1'.repeat(50_000))")]
    [InlineData("new RegExp('('.repeat(100_000) + ')'.repeat(100_000))")]
    [InlineData("new RegExp('(?:a|'.repeat(50_000) + ')'.repeat(50_000)).test('b')")]
    [InlineData("eval('x=>'.repeat(20_000) + '1')")]
    [InlineData("eval('{'.repeat(100_000) + '}'.repeat(100_000))")]
    [InlineData("var b = function () {}; for (let i = 0; i < 20_000; i++) b = b.bind(); b()")]
    public void DeepNestingIsAnErrorOrWorksButNeverEndsTheProcess(string script) => TestRealm.Run(realm =>
    {
        var outcome = Record.Exception(() => realm.Evaluate(script));
        Assert.True(outcome is null or ScriptException or ScriptInterruptedException, outcome?.ToString());
        Assert.Equal(2, realm.Value("1 + 1").Number);
    });

    [Fact]
    public void OnASmallStackTheRealmCrashesAloneAndSaysSo()
    {
        // Optimised code takes less of the stack than code that has just begun to run; this is too little for either.
        Exception? first = null, second = null;
        var thread = new Thread(
            () =>
            {
                using var realm = new TestRealm();
                first = Record.Exception(() => realm.Evaluate("(function f() { f() })()"));
                second = Record.Exception(() => realm.Value("1"));
            },
            400 << 10);
        thread.Start();
        thread.Join();
        Assert.IsType<RealmCrashedException>(first);
        Assert.Contains("crashed", Assert.IsType<RealmCrashedException>(second).Message);
    }
}
