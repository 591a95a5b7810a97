using Messaging.Cloning;
using Messaging.Scripting.Realms;
using Messaging.Testing;

namespace Messaging.Scripting.Tests.Realms;

/// <summary>Realms that share memory, without agents.</summary>
public sealed class SharedMemoryTests
{
    private const int Give = 5;

    private const string Expose =
        """
        (function (host, internals) {
          internals.exposeSharedMemory();
          Object.assign(globalThis, {
            give: buffer => host(5, internals.sharedMemory.share(buffer)),
            open: number => internals.openMemory(undefined, number),
          });
        })
        """;

    private static readonly Lazy<RealmSnapshot> Snapshot = new(() => TestRealm.Prepare(Prelude(), Expose));

    [Fact]
    [Requirement("K4", "P4")]
    public void WhatOneRealmWritesTheOtherSeesInItsNextTurn() => ScriptThread.Run(() =>
    {
        var turn = new Lock();
        using var first = new SharingRealm(turn);
        using var second = new SharingRealm(turn);
        second.Open(first.Given("var mine = new Uint8Array(new SharedArrayBuffer(100)); mine[0] = 1; mine[99] = 2; give(mine.buffer)"));

        Assert.Equal("1 2", second.Text("mine[0] + ' ' + mine[99]"));
        second.Text("mine[50] = 7");
        Assert.Equal("1 7 2", first.Text("mine[0] + ' ' + mine[50] + ' ' + mine[99]"));
    });

    [Fact]
    [Requirement("K4")]
    public void ARealmWritesOnlyWhatItsScriptHasChanged() => ScriptThread.Run(() =>
    {
        using var first = new SharingRealm(new Lock());
        var memory = first.Given("var mine = new Uint8Array(new SharedArrayBuffer(4)); give(mine.buffer)");
        first.Host.Operations[6] = _ => memory.Bytes[1] = 5;

        first.Text("mine[0] = 9, call(6)");

        Assert.Equal([9, 5, 0, 0], memory.Bytes.ToArray());
    });

    [Fact]
    [Requirement("K4")]
    public void MemoryThatOneRealmMakesLongerIsLongerInTheOther() => ScriptThread.Run(() =>
    {
        var turn = new Lock();
        using var first = new SharingRealm(turn);
        using var second = new SharingRealm(turn);
        second.Open(first.Given("var own = new SharedArrayBuffer(2, { maxByteLength: 300 }), mine = new Uint8Array(own); give(own)"));

        first.Text("own.grow(300), mine[299] = 4");

        Assert.Equal("300 300 4", second.Text("mine.length + ' ' + mine.buffer.byteLength + ' ' + mine[299]"));
    });

    [Fact]
    [Requirement("P4")]
    public void MemoryThatIsOpenedAgainIsAnotherObjectOverTheSameBytes() => TestRealm.Run(_ =>
    {
        using var realm = new SharingRealm(new Lock());
        var memory = realm.Given("var own = new SharedArrayBuffer(8), mine = new Uint8Array(own); give(own)");
        var number = realm.Realm.Invoke(1, RealmValue.From(memory)).Number;

        Assert.Equal("false 3", realm.Text($"(() => {{ const again = open({number}); mine[7] = 3; return (again === own) + ' ' + new Uint8Array(again)[7]; }})()"));
    });

    [Fact]
    [Requirement("P2")]
    public void RealmsOnSeveralThreadsTakeTurns()
    {
        const int Turns = 400;
        var turn = new Lock();
        using var first = new SharingRealm(turn);
        using var second = new SharingRealm(turn);
        ScriptThread.Run(() =>
            second.Open(first.Given("var mine = new Uint32Array(new SharedArrayBuffer(4)); give(mine.buffer)")));

        Parallel.Invoke([.. new[] { first, second }.Select<SharingRealm, Action>(realm => () => ScriptThread.Run(() =>
        {
            for (var i = 0; i < Turns; i++)
                realm.Text("mine[0] = mine[0] + 1");
        }))]);

        Assert.Equal((2 * Turns).ToString(), ScriptThread.Run(() => first.Text("mine[0]")));
    }

    [Fact]
    public void MemoryOfObjectsThatAreGoneIsUsedAgain() => ScriptThread.Run(() =>
    {
        using var realm = new SharingRealm(new Lock(), new RealmLimits(8 << 20, ScriptMilliseconds: 0));

        Assert.Equal("done", realm.Text("(() => { for (let i = 0; i < 100; i++) new SharedArrayBuffer(1 << 20); return 'done'; })()"));
    });

    [Fact]
    public void MemoryThatThereIsNoRoomForIsAnErrorOfTheScript() => ScriptThread.Run(() =>
    {
        using var realm = new SharingRealm(new Lock(), new RealmLimits(8 << 20, ScriptMilliseconds: 0));
        var number = realm.Realm.Invoke(1, RealmValue.From(new SharedMemory(64 << 20))).Number;

        Assert.NotEqual("opened", realm.Text($"(() => {{ try {{ open({number}); return 'opened'; }} catch (error) {{ return error.message; }} }})()"));
        Assert.Equal("3", realm.Text("1 + 2"));
    });

    private static string Prelude()
    {
        using var resource = typeof(Realm).Assembly.GetManifestResourceStream("Messaging.Scripting.Prelude.shared-memory.js")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    /// <summary>A realm whose scripts give shared memory to the test, and get it from there as <c>mine</c>.</summary>
    private sealed class SharingRealm : IDisposable
    {
        private SharedMemory? _given;

        public SharingRealm(Lock turn, RealmLimits? limits = null)
        {
            Realm = Realm.Create(Snapshot.Value, Host, limits ?? RealmLimits.Default, turn);
            Host.Operations[Give] = call => _given = call.SharedMemory(0);
        }

        public RecordingHost Host { get; } = new();

        public Realm Realm { get; }

        public SharedMemory Given(string script)
        {
            Realm.Invoke(0, script);
            return _given!;
        }

        public void Open(SharedMemory memory)
        {
            var number = Realm.Invoke(1, RealmValue.From(memory)).Number;
            Realm.Invoke(0, $"var mine = new Uint8Array(open({number})); mine = mine.length === 4 ? new Uint32Array(mine.buffer) : mine; undefined");
        }

        public string Text(string expression) => Realm.Invoke(0, $"String({expression})").Text;

        public void Dispose() => Realm.Dispose();
    }
}
