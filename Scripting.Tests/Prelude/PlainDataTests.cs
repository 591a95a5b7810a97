namespace Messaging.Scripting.Tests.Prelude;

/// <summary>The quick way of plain data and the way of all else are one to a page: nothing tells which of them a message took.</summary>
public sealed class PlainDataTests
{
    public static TheoryData<string, string> Rules => new()
    {
        {
            "runs a getter once",
            """
            let runs = 0;
            clone({ get a() { return runs++; } });
            return runs === 1;
            """
        },
        {
            "runs a getter of an element once",
            """
            let runs = 0;
            clone([0, Object.defineProperty([], 0, { enumerable: true, get() { return runs++; } })]);
            return runs === 1;
            """
        },
        {
            "runs the getters before what cannot be cloned",
            """
            let runs = 0;
            caught(() => clone([{ get a() { return runs++; } }, () => 1]));
            return runs === 1;
            """
        },
        {
            "runs no toJSON and no valueOf",
            """
            const made = clone({ toJSON: 1, valueOf: 2, toString: 3 });
            return made.toJSON === 1 && made.valueOf === 2 && made.toString === 3;
            """
        },
        {
            "does not touch what is inherited",
            """
            class Loud { get x() { throw new Error('must not run'); } }
            return Object.keys(clone(new Loud())).length === 0;
            """
        },
        {
            "refuses a proxy without asking it",
            """
            let asked = 0;
            const proxy = new Proxy({}, new Proxy({}, { get() { asked++; } }));
            return caught(() => clone([1, proxy])).name === 'DataCloneError' && asked === 0;
            """
        },
        {
            "clones an instance with private fields as what it shows",
            """
            class Secretive { #x = 1; y = 2; static xOf(instance) { return instance.#x; } }
            const made = clone(new Secretive());
            return Object.keys(made).join() === 'y' && caught(() => Secretive.xOf(made)) instanceof TypeError;
            """
        },
    };

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
        // A date beside it makes a message take the other way. Around it are the version, an array and its length, and the array's end.
        const int Before = 3, After = 1, DateBytes = 9;
        realm.Evaluate($"globalThis.plain = {expression};");
        var quick = realm.Serialize("[plain]");
        var mixed = realm.Serialize("[plain, new Date(NaN)]");

        Assert.Equal(Convert.ToHexString(quick[Before..^After]), Convert.ToHexString(mixed[Before..^(After + DateBytes)]));
        realm.Holds("clones the same", "return same(clone([plain])[0], clone([plain, new Date(0)])[0], new Map());");
    });

    [Theory]
    [MemberData(nameof(Rules))]
    public void RunsOnlyTheCodeThatItMust(string rule, string script) => CloneRealm.Run(realm => realm.Holds(rule, script));

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
