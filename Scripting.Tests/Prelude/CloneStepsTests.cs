using Messaging.Testing;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>What a page can see of the steps: which of its code runs, in which order, how often, and what it gets to catch.</summary>
public sealed class CloneStepsTests
{
    [Theory]
    [Requirement("K11", "J1")]
    [InlineData("() => 1", "$ cannot be cloned: it is a function.")]
    [InlineData("Symbol('s')", "$ cannot be cloned: it is a symbol.")]
    [InlineData("({ player: { name: 'Ada', callback() {} } })", "$.player.callback cannot be cloned: it is a function.")]
    [InlineData("[1, , new Map([['k', new Set([1, Symbol()])]])]", "$[2].values()[0].values()[1] cannot be cloned: it is a symbol.")]
    [InlineData("new Map([[{ deep: new Proxy({}, {}) }, 1]])", "$.keys()[0].deep cannot be cloned: it is a Proxy.")]
    [InlineData("({ 'two words': [new Proxy([], {})] })", "$[\"two words\"][0] cannot be cloned: it is a Proxy.")]
    [InlineData("({ p: Promise.resolve() })", "$.p cannot be cloned: it is a Promise.")]
    [InlineData("[new WeakMap()]", "$[0] cannot be cloned: it is a WeakMap.")]
    [InlineData("[new WeakSet()]", "$[0] cannot be cloned: it is a WeakSet.")]
    [InlineData("[new WeakRef({})]", "$[0] cannot be cloned: it is a WeakRef.")]
    [InlineData("[(function* () {})()]", "$[0] cannot be cloned: it is a generator.")]
    [InlineData("[[].values()]", "$[0] cannot be cloned: it is an iterator.")]
    [InlineData("[Object(Symbol())]", "$[0] cannot be cloned: it is a Symbol object.")]
    [InlineData("(function () { return arguments; })(1)", "$ cannot be cloned: it is an arguments object.")]
    [InlineData("globalThis", "$ cannot be cloned: it is a Window.")]
    [InlineData("{ port: makePort('p') }", "$.port cannot be cloned: it is a MessagePort that is not in the transfer list.")]
    [InlineData("Object.setPrototypeOf(makePort('p'), Object.prototype)", "$ cannot be cloned: it is a MessagePort that is not in the transfer list.")]
    [InlineData("[1, [new SharedArrayBuffer(1)]]", "$[1][0] cannot be cloned: it is a SharedArrayBuffer, and the sender is not cross-origin isolated.")]
    [InlineData("(b => (b.transfer(), [b]))(new ArrayBuffer(1))", "$[0] cannot be cloned: it is a detached ArrayBuffer.")]
    [InlineData("(v => (v.buffer.transfer(), v))(new Uint8Array(1))", "$ cannot be cloned: it is a Uint8Array that lies outside its buffer.")]
    [InlineData("(b => { let v = new Int8Array(b, 4, 4); b.resize(7); return v; })(new ArrayBuffer(8, { maxByteLength: 8 }))", "$ cannot be cloned: it is a Int8Array that lies outside its buffer.")]
    public void RefusesWhatCannotBeClonedAndNamesItsPath(string expression, string message) => CloneRealm.Run(realm =>
        Assert.Equal($"DataCloneError 25: {message}", realm.Text($"(e => `${{e.name}} ${{e.code}}: ${{e.message}}`)(caught(() => serialize({Argument(expression)})))")));

    [Theory]
    [Requirement("K9", "K13")]
    [InlineData("runs getters once and in order",
        "const log = []; const get = n => ({ get [n]() { log.push(n); return n; } }); clone({ get a() { log.push('a'); return get('b'); }, c: [get('d')], get e() { log.push('e'); } }); return log.join() === 'a,b,d,e'")]
    [InlineData("makes data of an accessor",
        "const d = Object.getOwnPropertyDescriptor(clone({ get a() { return 1; } }), 'a'); return d.value === 1 && d.writable && d.enumerable && d.configurable")]
    [InlineData("lets through what a getter throws",
        "const thrown = {}; return caught(() => serialize({ get a() { throw thrown; } })) === thrown")]
    [InlineData("skips what a getter deleted and what it added",
        "const o = { get a() { delete this.b; this.z = 1; return 1; }, b: 2, c: 3 }; return Object.keys(clone(o)).join() === 'a,c'")]
    [InlineData("reads again what a getter deleted and made again",
        "const o = { get a() { delete this.b; this.b = 'again'; return 1; }, b: 2 }; return clone(o).b === 'again'")]
    [InlineData("keeps the length and leaves holes where a getter deleted elements",
        "const a = [0, 1, 2, 3]; Object.defineProperty(a, 0, { enumerable: true, get() { delete a[2]; a.push(9); return 0; } }); const c = clone(a); return c.length === 4 && !(2 in c) && c[3] === 3")]
    [InlineData("takes the entries of a map as they were",
        "const m = new Map([['a', { get x() { m.set('late', 1); m.delete('b'); m.set('c', 'new'); } }], ['b', 2], ['c', 'old']]); const c = clone(m); return [...c.keys()].join() === 'a,b,c' && c.get('c') === 'old'")]
    [InlineData("serializes inside a getter of a serialization",
        "let inner; const shared = [1]; const o = { x: shared, get g() { inner = clone({ deep: [shared, shared] }); return 'g'; }, y: shared }; const c = clone(o); return c.x === c.y && c.g === 'g' && inner.deep[0] === inner.deep[1] && inner.deep[0][0] === 1")]
    [InlineData("goes on after an inner serialization that failed",
        "const o = { x: { a: 1 }, get g() { return caught(() => clone({ f() {} })).name; }, y: 2 }; o.z = o.x; const c = clone(o); return c.g === 'DataCloneError' && c.z === c.x && c.y === 2")]
    [InlineData("is as before after a failure",
        "for (let i = 0; i < 3; i++) caught(() => clone([{}, { f() {} }])); const c = clone([1, { a: [2] }]); return c[1].a[0] === 2")]
    [InlineData("keeps no identity between messages", "const o = {}; return clone(o) !== clone(o)")]
    [InlineData("clones what only looks like another kind",
        "const c = clone([Object.create(Date.prototype), Object.setPrototypeOf(new Date(7), Map.prototype), { [Symbol.toStringTag]: 'Map' }]); return Object.keys(c[0]).length === 0 && Date.prototype.getTime.call(c[1]) === 7 && c[1] instanceof Date")]
    [InlineData("clones a graph two hundred thousand deep",
        "let deep = null; for (let i = 0; i < 200000; i++) deep = i % 2 ? [deep] : { n: deep }; let c = clone(deep), n = 0; for (; c !== null; n++) c = Array.isArray(c) ? c[0] : c.n; return n === 200000")]
    public void RunsThePagesCodeAsTheStandardSays(string rule, string body) => CloneRealm.Run(realm =>
        Assert.Equal($"{rule}: true", realm.Text($"'{rule}: ' + (function () {{ {body} }})()")));

    [Theory]
    [Requirement("F10", "F11", "F12", "F13", "K14", "B9")]
    [InlineData("moves a buffer and detaches it",
        "const b = new Uint8Array([7, 8]).buffer; const c = clone({ b, v: new Uint8Array(b, 1) }, [b]); return b.detached && c.v.buffer === c.b && c.v[0] === 8")]
    [InlineData("keeps the maximum of a resizable buffer that moves",
        "const b = new ArrayBuffer(2, { maxByteLength: 5 }); return clone(b, [b]).maxByteLength === 5")]
    [InlineData("gives a port one new object in value and list",
        "const p = makePort('p'); const c = clone([p, p], [p]); return p.detached && c[0] === c[1] && c[0] === movedLast()[0] && c[0] !== p")]
    [InlineData("moves what the value does not name",
        "const p = makePort('p'); clone('text', [p, new ArrayBuffer(1)]); return p.detached && movedLast().length === 2 && movedLast()[0].name === 'p'")]
    [InlineData("finds a duplicate before any getter runs",
        "let ran = false; const b = new ArrayBuffer(1); const e = caught(() => serialize({ get a() { ran = true; } }, [b, b])); return e.name === 'DataCloneError' && !ran && !b.detached")]
    [InlineData("finds what is not transferable before any getter runs",
        "let ran = false; const b = new ArrayBuffer(1); return [{}, new Uint8Array(b), new SharedArrayBuffer(1), () => 1].every(x => caught(() => serialize({ get a() { ran = true; } }, [b, x])).name === 'DataCloneError') && !ran && !b.detached")]
    [InlineData("finds a detached entry only after the getters ran, and keeps what was moved before",
        "let ran = false; const b = new ArrayBuffer(1), gone = new ArrayBuffer(1), last = makePort('last'); gone.transfer(); const e = caught(() => serialize({ get a() { ran = true; } }, [b, gone, last])); return e.name === 'DataCloneError' && ran && b.detached && movedLast().length === 1 && !last.detached")]
    [InlineData("lets a getter's own exception win over a detached entry",
        "const gone = new ArrayBuffer(1); gone.transfer(); return caught(() => serialize({ get a() { throw 'mine'; } }, [gone])) === 'mine'")]
    [InlineData("fails when a getter moves the entry meanwhile",
        "const b = new ArrayBuffer(1); return caught(() => serialize({ get a() { b.transfer(); } }, [b])).name === 'DataCloneError'")]
    public void TransfersAsTheStandardSays(string rule, string body) => CloneRealm.Run(realm =>
        Assert.Equal($"{rule}: true", realm.Text($"\"{rule}: \" + (function () {{ {body} }})()")));

    private static string Argument(string expression) => expression.StartsWith('{') ? $"({expression})" : expression;
}
