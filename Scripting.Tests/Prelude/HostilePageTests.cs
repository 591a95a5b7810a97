namespace Messaging.Scripting.Tests.Prelude;

/// <summary>A page may replace every built-in; cloning neither calls what it put there nor lets it change the outcome.</summary>
public sealed class HostilePageTests
{
    private const string Sample =
        """
        (b => ({
          n: 1.5, t: 'a text that is longer than the shortest ones', w: '€', l: 'x'.repeat(200), list: [1, , [2], { x: 3 }],
          m: new Map([['k', new Set([1])]]), d: new Date(5), r: /x/gi, e: new TypeError('m'), big: -77n, o: Object('s'), b,
          v: new Uint16Array(b, 2), dv: new DataView(b, 1), dom: new DOMException('m', 'AbortError'),
          rv: new Uint8Array(new ArrayBuffer(4, { maxByteLength: 8 })),
        }))(new Uint8Array([1, 2, 3, 4, 5, 6]).buffer)
        """;

    // Everything that can be replaced is, by accessors and functions that keep a record of who was called.
    private const string Tamper =
        """
        globalThis.calls = Object.setPrototypeOf([], null);
        {
          const log = calls, define = Object.defineProperty, plan = [];
          const holders = {
            Object, Array, Map, Set, Date, RegExp, Error, String, Number, Boolean, BigInt, ArrayBuffer, DataView, Uint8Array, Uint16Array,
            WeakMap, Promise, DOMException, Reflect, JSON, Math, Symbol, Function, TypedArray: Object.getPrototypeOf(Uint8Array),
            ArrayIterator: { prototype: Object.getPrototypeOf([].values()) },
          };
          for (const [name, holder] of Object.entries(holders))
            for (const target of [holder, holder.prototype])
              for (const key of target === undefined ? [] : Reflect.ownKeys(target)) {
                const { configurable } = Object.getOwnPropertyDescriptor(target, key);
                if (configurable && name !== 'prototype') plan.push({ target, key, label: `${name}.${String(key)}` });
              }
          const inherited = [
            'value', 'get', 'set', 'writable', 'enumerable', 'configurable', 'maxByteLength', '0', '1', '5', 'n', 'list', 'x', 'toJSON',
          ];
          for (const key of inherited)
            for (const target of [Object.prototype, Array.prototype]) plan.push({ target, key, label: `an inherited ${key}` });
          for (const key of Reflect.ownKeys(globalThis))
            if (Object.getOwnPropertyDescriptor(globalThis, key).configurable && !['calls', 'kept', 'globalThis'].includes(key))
              plan.push({ target: globalThis, key, label: `the global ${String(key)}` });
          const trap = label => function () { log[log.length] = label; };
          for (let i = 0, end = plan.length; i < end; i++) {
            const { target, key, label } = plan[i];
            define(target, key, { __proto__: null, get: trap(label), set: trap(label), configurable: true });
          }
        }
        """;

    [Fact]
    public void CanNeitherSeeNorChangeACloneByReplacingBuiltIns() => CloneRealm.Run(realm =>
    {
        realm.Evaluate($"globalThis.kept = {{ __proto__: null, serialize, deserialize, sample: {Sample} }};");
        realm.Evaluate("kept.plainSample = [{ n: 1, x: [0, , 5] }];");
        var expected = realm.Bytes("kept.serialize(kept.sample)");
        realm.Evaluate(Tamper);
        realm.Evaluate(
            """
            calls.length = 0;
            kept.bytes = kept.serialize(kept.sample);
            kept.value = kept.deserialize(kept.bytes);
            kept.again = kept.serialize(kept.value);
            kept.plain = kept.deserialize(kept.serialize(kept.plainSample));
            kept.seen = '';
            for (let i = 0; i < calls.length; i++) kept.seen += calls[i] + '; ';
            """);

        Assert.Equal("", realm.Text("kept.seen"));
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(realm.Bytes("kept.bytes")));
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(realm.Bytes("kept.again")));
    });

    [Fact]
    public void CannotSeeTheErrorsThatReadingMakes() => CloneRealm.Run(realm =>
    {
        var bytes = realm.Serialize("[new Error('m')]");
        realm.Evaluate("globalThis.seen = 0; Error.prepareStackTrace = () => { seen++; return ''; };");

        Assert.Equal("0", realm.Check(bytes, "() => seen"));
    });
}
