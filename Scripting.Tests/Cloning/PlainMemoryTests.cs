using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Cloning;

/// <summary>What is read and filled in the engine's memory is what the engine itself would tell and make.</summary>
public sealed class PlainMemoryTests
{
    private const string Message = "({ i: 7, text: 'hello', list: [1, 2, 3], nested: { done: false } })";
    private const string MessageShown = "object{i111=7;text111=5:104,101,108,108,111;list111=array 3{0111=1;1111=2;2111=3;length100=3};nested111=object{done111=false}}";

    [Fact]
    public void AMessageArrivesWithItsPropertiesInTheirOrder() => Run(realm =>
    {
        var record = realm.Record(Message)!;
        for (var i = 0; i < 3; i++)
            Assert.Equal(MessageShown, realm.Delivered(record));
    });

    [Fact]
    public void EveryValueIsWrittenAsTheEngineTellsItAndMadeAsTheEngineMakesIt() => Run(realm =>
    {
        var plain = 0;
        for (var seed = 0; seed < 1500; seed++)
        {
            var record = realm.Record(new RandomValues(seed).Next());
            if (record is null)
                continue;
            plain++;
            var asked = realm.Delivered(record, usesMemory: false);
            Assert.Equal(asked, realm.Delivered(record));
            Assert.Equal(asked, realm.Delivered(record));
            Assert.Equal(record, realm.Record("received"));
        }

        Assert.InRange(plain, 700, 1400);
    });

    [Fact]
    public void WhatAPageHasDoneToPrototypesIsNotSeen() => Run(realm =>
    {
        var record = realm.Record("[{ x: 1, text: 'a', list: [5, 6], ['__proto__']: 3 }, { x: 2 }]")!;
        var before = realm.Delivered(record);
        realm.Realm.Evaluate("""
            for (const prototype of [Object.prototype, Array.prototype])
              for (const name of ['x', 'text', 'list', '0', '1', 'toString'])
                Object.defineProperty(prototype, name, { get() { throw 1 }, set() { throw 2 }, configurable: true });
            Object.defineProperty(Object.prototype, '__proto__', { set() { throw 3 }, configurable: true });
            """);
        Assert.True(realm.Realm.Realm.TryDeliver(1, record));
        realm.Realm.Evaluate("for (const prototype of [Object.prototype, Array.prototype]) for (const name of ['x', 'text', 'list', '0', '1', 'toString', '__proto__']) delete prototype[name]");
        Assert.Equal(before, realm.Realm.Text("show(received)"));
        Assert.Equal(record, realm.Record("received"));
    });

    [Fact]
    public void WhatAPageDoesToWhatItReceivedIsNotSeenInTheNextMessage() => Run(realm =>
    {
        var record = realm.Record(Message)!;
        foreach (var deed in new[]
        {
            "received.extra = 1", "delete received.i", "Object.freeze(received)", "Object.setPrototypeOf(received, null)", "received.list.push(4)", "received.list.length = 0",
            "Object.defineProperty(received, 'text', { get: () => 1 })", "received.nested[0] = 1", "delete received.list[1]", "received.list.x = 1", "for (const k in received) delete received[k]",
        })
        {
            Assert.Equal(MessageShown, realm.Delivered(record));
            realm.Realm.Evaluate(deed);
        }

        Assert.Equal(MessageShown, realm.Delivered(record));
        Assert.Equal(record, realm.Record(Message));
    });

    [Fact]
    public void ObjectsWithNamesOfTheirOwnEachArriveWhole() => Run(realm =>
    {
        for (var i = 0; i < 700; i++)
        {
            var record = realm.Record($"({{ k{i}: {{ v{i}: {i} }}, common: [{i}] }})")!;
            Assert.Equal($"object{{k{i}111=object{{v{i}111={i}}};common111=array 1{{0111={i};length100=1}}}}", realm.Delivered(record));
        }

        Assert.Equal(MessageShown, realm.Delivered(realm.Record(Message)!));
    });

    // A million messages leave nothing behind: 16 bytes for each would be more than the realm may have.
    [Fact]
    public void NothingIsLeftBehindOfAMillionMessages() => Run(
        realm =>
        {
            const string Step = """
                (() => {
                  const kept = [];
                  for (let i = 0; i < 1000; i++) {
                    call(8, { i, text: 'hello' + i % 7, list: [1, 2, { deep: i }], nested: { done: false, parts: ['\u4e2d', 'x'.repeat(40)] } });
                    received.list.push(received);
                    kept[i % 10] = received;
                    if (i % 50 === 0) delete received.text;
                    received.list.pop();
                  }
                })()
                """;
            realm.Realm.Host.Operations[8] = call =>
            {
                Assert.True(call.TryRecord(0, out var record));
                Assert.True(realm.Realm.Realm.TryDeliver(1, record));
            };
            for (var i = 0; i < 1000; i++)
                realm.Realm.Evaluate(Step);
            Assert.Equal("object", realm.Realm.Text("typeof received"));
        },
        RealmLimits.Default with { MemoryBytes = 6 << 20, ScriptMilliseconds = 0 });

    [Fact]
    public void BytesThatAreNoPlainDataLeaveNothingBehindEither() => Run(
        realm =>
        {
            var record = realm.Record("[{ a: 'text'.repeat(20), b: [1, { c: 2 }] }, [[], {}], 'end']")!;
            for (var round = 0; round < 300; round++)
            {
                for (var length = 0; length < record.Length; length++)
                    Assert.False(realm.Realm.Realm.TryDeliver(1, record.AsSpan(0, length)));
            }

            Assert.NotEmpty(realm.Delivered(record));
        },
        RealmLimits.Default with { MemoryBytes = 3 << 20, ScriptMilliseconds = 0 });

    private static void Run(Action<PlainRealm> body, RealmLimits? limits = null) => ScriptThread.Run(() =>
    {
        using var realm = new PlainRealm(limits);
        body(realm);
    });
}
