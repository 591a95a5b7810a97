namespace Messaging.Scripting.Tests.Cloning;

/// <summary>Expressions whose values have all that an object can have which matters to whoever reads it in memory.</summary>
internal sealed class RandomValues(int seed)
{
    private const int Deepest = 4;

    private static readonly string[] Leaves =
    [
        "0", "-0", "1", "-1", "127", "128", "2147483647", "2147483648", "-2147483648", "1.5", "NaN", "-Infinity", "1e300", "true", "false", "null", "undefined",
        "''", "'x'", "'hello'", "'caf\\u00e9'", "'\\u4e2d\\u6587'", "'\\ud800'", "'a\\udc00b'", "'\\0'", "'n'.repeat(5000)", "('p'.repeat(3000) + Math.PI).slice(7, 2900)",
        "'left'.repeat(900) + Math.E + 'right'.repeat(900)", "'\\u1234'.repeat(700).slice(3, 690)", "String(Math.SQRT2)",
    ];

    // Not plain, or plain in an unusual way.
    private static readonly string[] Rare =
    [
        "10n", "Symbol('s')", "() => 1", "new Date(0)", "new Proxy({}, {})", "new Proxy([], {})", "({ get g() { return 1 } })", "new Map()", "/r/", "new Error('e')",
        "Object.freeze({ f: 1 })", "Object.freeze([1, 2])", "Object.seal({ s: [1] })", "Object.create(null)", "new (class C { field = 1 })", "new (class C { #hidden = 1 })",
        "Object.defineProperty({ seen: 1 }, 'unseen', { value: 2 })", "Object.defineProperty([1, 2], 'unseen', { value: 2 })", "({ [Symbol('k')]: 1, text: 2 })",
        "[1, , 3]", "[, ]", "Object.assign([1, 2], { extra: 3 })", "Object.assign([1], { length: 4 })", "(() => { const a = [1, 2, 3]; a.pop(); return a })()",
        "(() => { const a = [1, 2, 3]; delete a[1]; return a })()", "(() => { const a = []; a[5] = 1; return a })()", "(() => { const a = [1]; a[4294967290] = 2; return a })()",
        "(() => { const o = { a: 1, b: 2, c: 3 }; delete o.b; return o })()", "(() => { const o = { a: 1, b: 2 }; delete o.a; o.a = 3; return o })()",
        "(() => { const o = { z: 1, 7: 2, 2: 3, b: 4 }; return o })()", "({ ['__proto__']: 1, constructor: 2 })", "({ length: 1, 4294967295: 2, 4294967294: 3, '-1': 4, '01': 5 })",
        "(() => { const o = { name: 1 }; o.self = o; return o })()", "(() => { const a = [1]; a.push(a); return a })()", "(() => { const one = { n: 1 }; return [one, one, { one }] })()",
        "globalThis", "(() => arguments)", "(function () { return arguments })(1, 2)", "Object.fromEntries(Array.from({ length: 90 }, (_, i) => ['k' + i, i]))",
        "Array.from({ length: 70 }, (_, i) => ({ i, text: 't' + i }))", "Object.setPrototypeOf({ own: 1 }, { inherited: 2 })", "Object.setPrototypeOf([1], null)",
    ];

    private readonly Random _random = new(seed);

    public string Next(int depth = 0)
    {
        var choice = _random.Next(20);
        if (choice == 0)
            return Pick(Rare);
        if (depth == Deepest || choice < 8)
            return Pick(Leaves);
        var parts = Enumerable.Range(0, _random.Next(6)).Select(i => choice < 14 ? $"{Name(i)}: {Next(depth + 1)}" : Next(depth + 1));
        return choice < 14 ? $"({{ {string.Join(", ", parts)} }})" : $"[{string.Join(", ", parts)}]";
    }

    private string Name(int place) => _random.Next(8) switch
    {
        0 => $"n{_random.Next(40)}",
        1 => $"'caf\u00e9 {place}'",
        2 => $"'\\u4e2d{place}'",
        _ => $"{(char)('a' + place)}",
    };

    private string Pick(string[] values) => values[_random.Next(values.Length)];
}
