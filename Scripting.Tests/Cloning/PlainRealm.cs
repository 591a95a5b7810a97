using Messaging.Scripting.Realms;
using Messaging.Scripting.Tests.Realms;

namespace Messaging.Scripting.Tests.Cloning;

/// <summary>A realm that writes plain data both ways, in memory and by asking the engine, and that keeps what it is delivered as <c>received</c>.</summary>
internal sealed class PlainRealm : IDisposable
{
    private const int Write = 9;

    private static readonly Lazy<RealmSnapshot> Snapshot = new(() => TestRealm.Prepare(
        "(function (host, shared) { shared.deliver = (number, data) => { globalThis.received = data } })",
        // What a script can see of a value: every property with its attributes, in order, and which objects are the same.
        """
        (function () {
          const show = (value, seen) => {
            if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
            if (typeof value === 'string') return `${value.length}:` + Array.from({ length: Math.min(value.length, 300) }, (_, i) => value.charCodeAt(i)).join();
            if (typeof value !== 'object' || value === null) return String(value);
            if (seen.has(value)) return `#${seen.get(value)}`;
            seen.set(value, seen.size);
            const kind = Array.isArray(value) ? `array ${value.length}` : Object.getPrototypeOf(value) === Object.prototype ? 'object' : 'other';
            return `${kind}{` + Reflect.ownKeys(value).map(key => {
              const { value: held, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(value, key);
              return `${String(key)}${+writable}${+enumerable}${+configurable}=${show(held, seen)}`;
            }).join(';') + '}';
          };
          globalThis.show = value => show(value, new Map());
        })
        """));

    public PlainRealm(RealmLimits? limits = null)
    {
        Realm = new TestRealm(Snapshot.Value, limits);
        Realm.Host.Operations[Write] = call =>
        {
            Written = [WriteNow(call, usesMemory: true), WriteNow(call, usesMemory: false)];
            Realm.Realm.Plain.UsesMemory = true;
        };
    }

    public TestRealm Realm { get; }

    /// <summary>What was written last, in memory and by asking; null where it was not plain data.</summary>
    public byte[]?[] Written { get; private set; } = [];

    /// <summary>Writes the value of an expression both ways, which must come to the same; null if it is not plain data.</summary>
    public byte[]? Record(string expression)
    {
        Realm.Evaluate($"globalThis.value = {expression}; call({Write}, value)");
        Assert.True(
            Written[0] is null ? Written[1] is null : Written[1] is not null && Written[0]!.AsSpan().SequenceEqual(Written[1]),
            $"{expression}: {Show(Written[0])} in memory, {Show(Written[1])} by asking");
        return Written[0];
    }

    /// <summary>What script sees of a record that was delivered.</summary>
    public string Delivered(byte[] record, bool usesMemory = true)
    {
        Realm.Realm.Plain.UsesMemory = usesMemory;
        Assert.True(Realm.Realm.TryDeliver(1, record));
        Realm.Realm.Plain.UsesMemory = true;
        return Realm.Text("show(received)");
    }

    public void Dispose() => Realm.Dispose();

    private static string Show(byte[]? record) => record is null ? "not plain" : Convert.ToHexString(record);

    private byte[]? WriteNow(HostCall call, bool usesMemory)
    {
        Realm.Realm.Plain.UsesMemory = usesMemory;
        return call.TryRecord(0, out var record) ? record : null;
    }
}
