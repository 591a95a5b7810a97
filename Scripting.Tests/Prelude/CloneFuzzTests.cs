using Messaging.Cloning;
using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>A realm and C# agree on graphs that a seed makes, and on what becomes of their bytes when those are damaged.</summary>
public sealed class CloneFuzzTests
{
    private const int Graphs = 200;

    // A graph of every kind of object, with shared references and cycles, from a seed.
    private const string Generator =
        """
        globalThis.makeGraph = (seed, size) => {
          let state = seed * 2654435761 + 1 >>> 0;
          const next = n => (state = Math.imul(state, 1664525) + 1013904223 >>> 0, Math.floor(state / 4294967296 * n));
          const names = [
            'a', 'b', 'name', '10', '9', '', '__proto__', 'constructor', 'caf\u00e9', '\u20ac', '\ud800',
            'a name of more than thirty-two characters',
          ];
          const numbers = [0, -0, 1, -1, 127, 128, 1e9, -1e9, 0.5, NaN, Infinity, 1e300, 2147483647, -2147483648, 2 ** 53];
          const objects = [];
          const primitive = () => [
            () => undefined, () => null, () => next(2) === 0, () => BigInt(next(1000)) ** BigInt(next(20)) * (next(2) ? 1n : -1n),
            () => names[next(names.length)], () => 'text '.repeat(next(30)), () => next(600) - 300, () => numbers[next(numbers.length)],
          ][next(8)]();
          const buffer = () => {
            const made = next(2) ? new ArrayBuffer(next(64)) : new ArrayBuffer(next(64), { maxByteLength: 64 });
            new Uint8Array(made).fill(next(256));
            objects.push(made);
            return made;
          };
          const Views = [Uint8Array, Int16Array, Float64Array, BigInt64Array, DataView, Float16Array, Uint8ClampedArray, Uint32Array];
          const view = () => {
            const over = objects.findLast(o => o instanceof ArrayBuffer) ?? buffer();
            const offset = Math.floor(over.byteLength / 16) * 8;
            const length = over.resizable && next(2) ? undefined : Math.floor((over.byteLength - offset) / 8);
            return new Views[next(Views.length)](over, offset, length);
          };
          const made = () => [
            () => [], () => ({}), () => new Map(), () => new Set(), () => ({}), () => [],
            () => new Date(next(2 ** 31) * 1000), () => /[a-z]+/gi,
            () => Object('wrapped'), () => Object(BigInt(next(9))), () => new DOMException('message', 'AbortError'), buffer, view, view,
          ][next(14)]();
          const value = () => {
            const kind = next(24);
            if (kind < 9) return primitive();
            if (kind < 12) return objects[next(objects.length)];
            const object = made();
            objects.push(object);
            return object;
          };
          const insert = (into, inner) => {
            if (Array.isArray(into)) {
              if (next(8) === 0) into.length += next(40);
              if (next(8) === 0) into['name' + next(3)] = inner;
              else if (next(8) === 0) into[next(200)] = inner;
              else into.push(inner);
            } else if (into instanceof Map) into.set(value(), inner);
            else if (into instanceof Set) into.add(inner);
            else if (Object.getPrototypeOf(into) === Object.prototype)
              Object.defineProperty(into, names[next(names.length)], {
                value: inner, writable: true, enumerable: true, configurable: true,
              });
          };
          const root = [];
          objects.push(root);
          for (let i = 0; i < size; i++) insert(objects[next(objects.length)], value());
          return root;
        };
        """;

    [Fact]
    public void AgreesWithCSharpOnGraphs() => CloneRealm.Run(realm =>
    {
        realm.Evaluate(Generator);
        for (var seed = 0; seed < Graphs; seed++)
        {
            var written = realm.Serialize($"makeGraph({seed}, {1 + seed % 80})");
            var read = StructuredDeserializer.Deserialize(new SerializedRecord(written), NoReceiver.Instance);
            var rewritten = StructuredSerializer.Serialize(read).Data.ToArray();

            Assert.True(written.AsSpan().SequenceEqual(rewritten), $"Seed {seed}: C# writes {read} with other bytes.");
            var again = realm.Rewrite(written);
            Assert.True(written.AsSpan().SequenceEqual(again), $"Seed {seed}: the realm writes its own clone of {read} with other bytes.");
        }
    });

    [Fact]
    public void RefusesDamagedBytesThatCSharpRefusesAndStaysUsable() => CloneRealm.Run(realm =>
    {
        realm.Evaluate(Generator);
        var refused = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var bytes = realm.Serialize($"makeGraph({seed}, 30)");
            for (var round = 0; round < 5; round++)
            {
                var damaged = Damage(bytes, random);
                var isRead = Reads(realm, damaged);
                refused += isRead ? 0 : 1;
                if (isRead)
                    Assert.NotNull(StructuredDeserializer.Deserialize(new SerializedRecord(damaged), NoReceiver.Instance));
            }
        }

        Assert.InRange(refused, Graphs, 5 * Graphs);
        Assert.Equal("true", realm.Check(realm.Serialize("[1]"), "v => v[0] === 1"));
    });

    private static bool Reads(CloneRealm realm, byte[] bytes)
    {
        try
        {
            realm.Check(bytes, "value => 'read'");
            return true;
        }
        catch (ScriptException)
        {
            return false;
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        var at = random.Next(1, damaged.Count);
        switch (random.Next(3))
        {
            case 0:
                damaged[at] = (byte)random.Next(256);
                break;
            case 1:
                damaged.RemoveRange(at, random.Next(1, damaged.Count - at + 1));
                break;
            default:
                damaged.Insert(at, (byte)random.Next(256));
                break;
        }

        return [.. damaged];
    }
}
