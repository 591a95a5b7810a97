namespace Messaging.Scripting.Tests.Realms;

/// <summary>The language level that pages can count on.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("let, const and blocks", "(() => { let a = 1; { let a = 2; const b = 3; } return a })()", "1")]
    [InlineData("arrow functions and rest", "((...all) => all.length)(1, 2, 3)", "3")]
    [InlineData("default parameters", "((a, b = a + 1) => b)(4)", "5")]
    [InlineData("destructuring", "(() => { const { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3, 4], f: 5 }; return [a, c, d, e.f] })()", "1,2,3,4,5")]
    [InlineData("template literals", "`a${1 + 1}b`", "a2b")]
    [InlineData("tagged templates", "((s, v) => s.raw[0] + v)`\\n${5}`", "\\n5")]
    [InlineData("classes", "new (class A { x = 1; get y() { return this.x + 1 } static z() {} })().y", "2")]
    [InlineData("inheritance", "new (class extends Array { last() { return this[this.length - 1] } })(1, 2, 3).last()", "3")]
    [InlineData("private fields and methods", "new (class { #a = 4; #m() { return this.#a } r() { return #a in this && this.#m() } })().r()", "4")]
    [InlineData("static blocks", "(class { static a; static { this.a = 9 } }).a", "9")]
    [InlineData("generators", "[...(function* () { yield 1; yield* [2, 3] })()]", "1,2,3")]
    [InlineData("iterators", "[...{ *[Symbol.iterator]() { yield 7 } }]", "7")]
    [InlineData("spread", "Math.max(...[1, 5, 3], ...new Set([4]))", "5")]
    [InlineData("optional chaining", "({ a: null }).a?.b.c ?? 'none'", "none")]
    [InlineData("nullish assignment", "(() => { let a = null; a ??= 3; a ||= 4; a &&= 5; return a })()", "5")]
    [InlineData("exponent", "2 ** 10", "1024")]
    [InlineData("BigInt", "2n ** 64n + 1n", "18446744073709551617")]
    [InlineData("BigInt arrays", "new BigInt64Array([-1n])[0]", "-1")]
    [InlineData("numeric separators", "1_000_000", "1000000")]
    [InlineData("Symbol", "Symbol('d').description", "d")]
    [InlineData("Proxy", "new Proxy({}, { get: (t, k) => 'got ' + k }).x", "got x")]
    [InlineData("Reflect", "Reflect.ownKeys({ b: 1, a: 2 })", "b,a")]
    [InlineData("Map and Set", "[...new Map([[1, 2]]).entries(), ...new Set([3, 3])]", "1,2,3")]
    [InlineData("WeakMap and WeakSet", "(() => { const k = {}; return new WeakMap([[k, 1]]).get(k) + ',' + new WeakSet([k]).has(k) })()", "1,true")]
    [InlineData("WeakRef", "typeof WeakRef + typeof FinalizationRegistry", "functionfunction")]
    [InlineData("typed arrays", "new Uint8ClampedArray([300, -5, 1.5])", "255,0,2")]
    [InlineData("DataView", "new DataView(new Uint8Array([1, 2]).buffer).getUint16(0)", "258")]
    [InlineData("buffer transfer", "(() => { const a = new ArrayBuffer(4); const b = a.transfer(8); return a.detached + ',' + b.byteLength })()", "true,8")]
    [InlineData("named groups", "'2024-05'.replace(/(?<y>\\d+)-(?<m>\\d+)/, '$<m>/$<y>')", "05/2024")]
    [InlineData("lookbehind", "'a1 b2'.match(/(?<=b)\\d/)[0]", "2")]
    [InlineData("unicode regular expressions", "/^\\p{Lu}$/u.test('É')", "true")]
    [InlineData("sticky and dotAll", "/a.b/sy.test('a\\nb')", "true")]
    [InlineData("matchAll", "[...'a1b2'.matchAll(/\\d/g)].map(m => m.index)", "1,3")]
    [InlineData("replaceAll", "'aXbX'.replaceAll('X', '-')", "a-b-")]
    [InlineData("flat and flatMap", "[[1], [2, [3]]].flat(Infinity).flatMap(x => [x, x])", "1,1,2,2,3,3")]
    [InlineData("at, findLast, toSorted", "[3, 1, 2].toSorted().at(-1) + [1, 2].findLast(x => x < 2)", "4")]
    [InlineData("Object.fromEntries and groupBy", "JSON.stringify(Object.groupBy([1, 2, 3], x => x % 2 ? 'odd' : 'even'))", "{\"odd\":[1,3],\"even\":[2]}")]
    [InlineData("structured stack of errors", "typeof new Error('x').stack", "string")]
    [InlineData("error causes", "new Error('x', { cause: 5 }).cause", "5")]
    [InlineData("AggregateError", "new AggregateError([1], 'm').errors", "1")]
    [InlineData("DOMException", "new DOMException('m', 'DataCloneError').code", "25")]
    [InlineData("getters and setters", "(() => { const o = { get a() { return 1 }, set a(v) { this.b = v } }; o.a = 5; return o.a + o.b })()", "6")]
    [InlineData("labels", "(() => { let n = 0; outer: for (;;) { for (;;) { if (++n > 3) break outer; continue outer } } return n })()", "4")]
    [InlineData("catch without binding", "(() => { try { throw 1 } catch { return 'c' } finally { } })()", "c")]
    [InlineData("sloppy mode", "(function () { return this === globalThis })()", "true")]
    [InlineData("strict mode", "(function () { 'use strict'; return this })()", "undefined")]
    [InlineData("JSON", "JSON.stringify(JSON.parse('{\"a\":[1,null,\"x\"]}', (k, v) => v === 1 ? 2 : v))", "{\"a\":[2,null,\"x\"]}")]
    [InlineData("dates", "new Date(Date.UTC(2020, 1, 29, 12)).toISOString()", "2020-02-29T12:00:00.000Z")]
    [InlineData("string normalisation", "'e\\u0301'.normalize('NFC').length", "1")]
    [InlineData("well-formed strings", "'a\\ud800'.isWellFormed()", "false")]
    public void HasTheFeature(string feature, string expression, string value)
    {
        Assert.NotEmpty(feature);
        TestRealm.Run(realm => Assert.Equal(value, realm.Text(expression)));
    }

    [Fact]
    public void HasAsyncFunctionsAndAsyncIteration() => TestRealm.Run(realm =>
    {
        realm.Evaluate("""
            async function* numbers() { yield 1; yield 2; }
            (async () => {
              for await (const n of numbers()) log(n);
              log((await Promise.allSettled([1, Promise.reject(2)])).map(r => r.status));
              log(await Promise.any([Promise.reject(1), 5]), await Promise.race([6, 7]));
              try { await (async () => { throw new TypeError('t') })(); } catch (e) { log(e.name); }
            })();
            """);
        realm.Realm.RunMicrotasks();
        Assert.Equal(["1", "2", "fulfilled,rejected", "5 6", "TypeError"], realm.Log);
    });

    [Fact]
    public void ScriptsShareOneGlobalScope() => TestRealm.Run(realm =>
    {
        realm.Evaluate("let a = 1; const b = 2; var c = 3; class D { } function e() { return a + b + c }");
        realm.Evaluate("a = 10; log(e(), typeof D, 'c' in globalThis, 'a' in globalThis)");
        Assert.Equal(["15 function true false"], realm.Log);
        Assert.Equal("SyntaxError", realm.Failure("let a = 2").Name);
    });
}
