using System.Numerics;
using Messaging.Cloning;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>A realm and C# write the same bytes for the same value, and each reads what the other wrote.</summary>
public sealed class CloneFormTests
{
    public static TheoryData<string, JsValue, string> Values => new()
    {
        { "undefined", JsUndefined.Value, "v => v === undefined" },
        { "null", JsNull.Value, "v => v === null" },
        { "[true, false]", new JsArray { true, false }, "v => v[0] === true && v[1] === false" },
        { "[0, 1, 127, 128, -1, -2147483648, 2147483647]", WholeNumbers(), "v => v[5] === -2147483648 && v[6] === 2147483647" },
        {
            "[-0, NaN, Infinity, -Infinity, 0.1, 2147483648, 5e-324]",
            Floats(),
            "v => Object.is(v[0], -0) && v[1] !== v[1] && v[6] === 5e-324"
        },
        { "[0n, 1n, -1n, 255n, -256n, 2n ** 200n]", BigInts(), "v => v[0] === 0n && v[4] === -256n && v[5] === 2n ** 200n" },
        { "['', 'a', 'hello', 'héllo']", new JsArray { "", "a", "hello", "héllo" }, "v => v[3] === 'h\\u00e9llo'" },
        { "['é'.repeat(63), 'é'.repeat(64), 'x'.repeat(20000)]", LongTexts(), "v => v[0].length === 63 && v[2] === 'x'.repeat(20000)" },
        { "['€', 'a€', '\\ud800', 'x'.repeat(9999) + '€']", WideTexts(), "v => v[2] === '\\ud800' && v[3].length === 10000" },
        {
            "[Object(true), Object(-0), Object('s'), Object(7n)]",
            Wrappers(),
            "v => v[0] instanceof Boolean && v[2] instanceof String && v[3] == 7n"
        },
        { "[new Date(5), new Date(NaN), new Date(-8.64e15)]", Dates(), "v => v[0].getTime() === 5 && isNaN(v[1]) && +v[2] === -8.64e15" },
        { "/a\\/b/gimsuyd", new JsRegExp("a\\/b", "dgimsuy"), "v => v.source === 'a\\\\/b' && v.flags === 'dgimsuy' && v.lastIndex === 0" },
        { "new Map([[1, 'a'], [{}, new Map()]])", MapOf(), "v => v.get(1) === 'a' && v.size === 2" },
        { "new Set(['x', 1, new Set()])", new JsSet { "x", 1, new JsSet() }, "v => v.has('x') && v.size === 3" },
        { "[1, , 'x', ,]", Holes(), "v => v.length === 4 && !(1 in v) && !(3 in v)" },
        {
            "Object.assign([], { length: 4294967295, 4294967294: 1, named: 2 })",
            FarHoles(),
            "v => v.length === 4294967295 && v.named === 2"
        },
        { "({ b: 1, 10: 2, a: 3, 9: 4, '': 5 })", Ordered(), "v => Object.keys(v).join() === '9,10,b,a,'" },
        {
            "JSON.parse('{\"__proto__\": 1}')",
            new JsObject { ["__proto__"] = 1 },
            "v => Object.hasOwn(v, '__proto__') && v.constructor === Object"
        },
        { "new Uint8Array([1, 2, 3]).buffer", new JsArrayBuffer([1, 2, 3]), "v => v.byteLength === 3 && !v.resizable" },
        { "new ArrayBuffer(2, { maxByteLength: 9 })", new JsArrayBuffer(2, 9), "v => v.resizable && v.maxByteLength === 9" },
        {
            "(e => Object.defineProperty(e, 'stack', { value: 's' }))(new DOMException('m', 'AbortError'))",
            new JsDomException("AbortError", "m", "s"),
            "v => v instanceof DOMException && v.code === 20 && v.stack === 's'"
        },
        { "(o => { o.self = o; o.list = [o]; return o; })({})", Cycle(), "v => v.self === v && v.list[0] === v" },
        { "(d => [d, d, { d }])(new Date(1))", Shared(), "v => v[0] === v[1] && v[2].d === v[0]" },
        { "Object.create(null)", new JsObject(), "v => Object.getPrototypeOf(v) === Object.prototype" },
        { "new class A { x = 1; #y = 2; get z() { return 3; } }", new JsObject { ["x"] = 1 }, "v => v.constructor === Object" },
        {
            "Object.defineProperty({ a: 1, [Symbol()]: 2 }, 'b', { value: 3 })",
            new JsObject { ["a"] = 1 },
            "v => Object.keys(v).join() === 'a'"
        },
    };

    [Theory]
    [Requirement("K1", "K2", "K3", "K4", "K6", "K7", "K8", "K9", "K10", "K12")]
    [MemberData(nameof(Values))]
    public void WritesAndReadsTheSameBytesAsCSharp(string expression, JsValue value, string check) => CloneRealm.Run(realm =>
    {
        var bytes = StructuredSerializer.Serialize(value).Data.ToArray();

        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(realm.Serialize(expression)));
        Assert.Equal("true", realm.Check(bytes, check));
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(realm.Rewrite(bytes)));
    });

    [Theory]
    [Requirement("K5")]
    [InlineData("DataView", JsViewKind.DataView)]
    [InlineData("Int8Array", JsViewKind.Int8Array)]
    [InlineData("Uint8Array", JsViewKind.Uint8Array)]
    [InlineData("Uint8ClampedArray", JsViewKind.Uint8ClampedArray)]
    [InlineData("Int16Array", JsViewKind.Int16Array)]
    [InlineData("Uint16Array", JsViewKind.Uint16Array)]
    [InlineData("Float16Array", JsViewKind.Float16Array)]
    [InlineData("Int32Array", JsViewKind.Int32Array)]
    [InlineData("Uint32Array", JsViewKind.Uint32Array)]
    [InlineData("Float32Array", JsViewKind.Float32Array)]
    [InlineData("Float64Array", JsViewKind.Float64Array)]
    [InlineData("BigInt64Array", JsViewKind.BigInt64Array)]
    [InlineData("BigUint64Array", JsViewKind.BigUint64Array)]
    public void WritesAndReadsEveryKindOfView(string name, JsViewKind kind) => CloneRealm.Run(realm =>
    {
        var buffer = new JsArrayBuffer(32, maxByteLength: 64);
        var message = new JsArray { new JsView(kind, buffer, 8, 2), new JsView(kind, buffer, 16), buffer };
        var bytes = StructuredSerializer.Serialize(message).Data.ToArray();

        var expression = $"(b => [new {name}(b, 8, 2), new {name}(b, 16), b])(new ArrayBuffer(32, {{ maxByteLength: 64 }}))";

        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(realm.Serialize(expression)));
        var check = $"v => v[0] instanceof {name} && v[0].buffer === v[2] && v[1].buffer === v[2] && v[1].byteOffset === 16";
        Assert.Equal("true", realm.Check(bytes, check));
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(realm.Rewrite(bytes)));
    });

    [Theory]
    [Requirement("K7")]
    [InlineData("new Error('m')", JsErrorType.Error, "m")]
    [InlineData("new TypeError('m')", JsErrorType.TypeError, "m")]
    [InlineData("new RangeError()", JsErrorType.RangeError, null)]
    [InlineData("new URIError('')", JsErrorType.URIError, "")]
    [InlineData("Object.assign(new TypeError('m'), { name: 'Custom', extra: 1, cause: () => 1 })", JsErrorType.Error, "m")]
    [InlineData("Object.defineProperty(new EvalError('m'), 'message', { get() { return 'x'; } })", JsErrorType.EvalError, null)]
    [InlineData("Object.defineProperty(new Error('m'), 'name', { get() { return 'SyntaxError'; } })", JsErrorType.SyntaxError, "m")]
    [InlineData("Object.assign(new Error(), { message: 1.5 })", JsErrorType.Error, "1.5")]
    public void WritesAndReadsErrors(string expression, JsErrorType type, string? message) => CloneRealm.Run(realm =>
    {
        var record = new SerializedRecord(realm.Serialize(expression));

        var error = Assert.IsType<JsError>(StructuredDeserializer.Deserialize(record, NoReceiver.Instance));

        Assert.Equal((type, message), (error.ErrorType, error.Message));
        Assert.NotNull(error.Stack);
        var check = $"v => v instanceof {type} && v.constructor === {type} && typeof v.stack === 'string'";
        Assert.Equal("true", realm.Check(record.Data.ToArray(), check));
        Assert.Equal(record.Data.ToArray(), realm.Rewrite(record.Data.ToArray()));
    });

    private static JsArray WholeNumbers() => new() { 0, 1, 127, 128, -1, int.MinValue, int.MaxValue };

    private static JsArray Floats() =>
        new() { -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.1, 2147483648.0, 5e-324 };

    private static JsArray BigInts() =>
        new() { BigInteger.Zero, BigInteger.One, BigInteger.MinusOne, new BigInteger(255), new BigInteger(-256), BigInteger.Pow(2, 200) };

    private static JsArray LongTexts() => new() { new string('é', 63), new string('é', 64), new string('x', 20_000) };

    private static JsArray WideTexts() => new() { "€", "a€", "\ud800", new string('x', 9_999) + "€" };

    private static JsArray Wrappers() =>
        new() { new JsWrapperObject(true), new JsWrapperObject(-0.0), new JsWrapperObject("s"), new JsWrapperObject(new BigInteger(7)) };

    private static JsArray Dates() => new() { new JsDate(5), new JsDate(double.NaN), new JsDate(-8.64e15) };

    private static JsMap MapOf() => new() { [1] = "a", [new JsObject()] = new JsMap() };

    private static JsArray Holes() => new() { [0] = 1, [2] = "x", Length = 4 };

    private static JsArray FarHoles()
    {
        var array = new JsArray { ["named"] = 2 };
        array[4294967294u] = 1;
        return array;
    }

    private static JsObject Ordered() => new() { ["9"] = 4, ["10"] = 2, ["b"] = 1, ["a"] = 3, [""] = 5 };

    private static JsObject Cycle()
    {
        var root = new JsObject();
        root["self"] = root;
        root["list"] = new JsArray { root };
        return root;
    }

    private static JsArray Shared()
    {
        var date = new JsDate(1);
        return new JsArray { date, date, new JsObject { ["d"] = date } };
    }
}
