namespace Messaging.Scripting.Tests.Prelude;

/// <summary>The quick way of plain data and the way of all else are one to a page: nothing tells which of them a message took.</summary>
public sealed class PlainDataTests
{
    [Theory]
    [InlineData("({ i: 5, s: 'hello', b: [true, false, null, undefined] })")]
    [InlineData("[1.5, -1, 2 ** 40, NaN, -0, 'é', '€', '\\ud800', 'x'.repeat(300)]")]
    [InlineData("Object.assign([1, , [2, , ,], ,], { named: { deep: [] }, '01': 1 })")]
    [InlineData("({ b: 1, 10: 2, a: 3, 9: 4, '': 5, 4294967294: 6, 4294967295: 7, é: 8 })")]
    [InlineData("(o => { o.self = o; o.list = [o, o.list]; return o; })({ list: [] })")]
    [InlineData("JSON.parse('{\"__proto__\": [1], \"constructor\": 2, \"length\": 3}')")]
    [InlineData("Object.defineProperty([1, 2, 3], 1, { value: 5, enumerable: false })")]
    [InlineData("Object.freeze({ a: Object.seal([1]) })")]
    [InlineData("new (class A { x = [1]; })()")]
    [InlineData("Object.setPrototypeOf([1, 2], null)")]
    [InlineData("((...values) => values)(1, 'two')")]
    [InlineData("Math")]
    public void IsWrittenAndReadAlikeBothWays(string expression) => CloneRealm.Run(realm =>
    {
        // A date beside it makes a message take the slow way, in which the plain part comes first.
        var plain = realm.Serialize($"[{expression}]");
        var mixed = realm.Serialize($"[{expression}, new Date(NaN)]");
        var both = realm.Text($"(plain => {{ const c = [clone([plain])[0], clone([plain, new Date(0)])[0]]; return String(same(c[0], c[1], new Map())); }})({expression})");

        Assert.Equal(Convert.ToHexString(plain)[6..^2], Convert.ToHexString(mixed)[6..^20]);
        Assert.Equal("true", both);
    });

    [Theory]
    [InlineData("runs a getter once", "let n = 0; clone({ get a() { n++; return 1; } }); return n === 1")]
    [InlineData("runs a getter of an element once", "let n = 0; clone([0, Object.defineProperty([], 0, { enumerable: true, get() { n++; return 1; } })]); return n === 1")]
    [InlineData("runs the getters before an object that cannot be cloned", "let n = 0; caught(() => clone([{ get a() { n++; } }, () => 1])); return n === 1")]
    [InlineData("runs no toJSON and no valueOf", "const bad = () => { throw 1; }; return caught(() => clone({ toJSON: 1, a: 1 })) === 'nothing was thrown' && caught(() => clone({ valueOf: bad })).name === 'DataCloneError'")]
    [InlineData("does not touch what is inherited", "class P { get x() { throw 1; } }; return Object.keys(clone(new P())).length === 0")]
    [InlineData("refuses a proxy without asking it", "let asked = 0; const p = new Proxy({}, new Proxy({}, { get() { asked++; } })); return caught(() => clone([1, p])).name === 'DataCloneError' && asked === 0")]
    [InlineData("clones an instance with private fields as what it shows", "class P { #x = 1; y = 2; static x(p) { return p.#x; } }; const c = clone(new P()); return Object.keys(c).join() === 'y' && caught(() => P.x(c)) instanceof TypeError")]
    public void RunsOnlyTheCodeThatItMust(string rule, string body) => CloneRealm.Run(realm =>
        Assert.Equal($"{rule}: true", realm.Text($"\"{rule}: \" + (function () {{ {body} }})()")));

    [Fact]
    public void LeaksNoMemoryWhereverItGivesUp() => CloneRealm.Run(
        realm =>
        {
            realm.Evaluate(
                """
                const wide = Object.fromEntries(Array.from({ length: 300 }, (_, i) => ['name' + i, i]));
                const bytes = serialize(wide);
                for (let round = 0; round < 600; round++) {
                  for (const last of [() => 1, new Proxy({}, {}), { get a() { throw 1; } }]) caught(() => serialize({ ...wide, last }));
                  caught(() => deserialize(bytes.subarray(0, bytes.length - 1)));
                  clone(wide);
                }
                """);

            Assert.Equal("299", realm.Text("String(clone(wide).name299)"));
        },
        memoryBytes: 1 << 20);
}
