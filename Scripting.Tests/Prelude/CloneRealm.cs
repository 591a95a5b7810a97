using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>
/// A realm with the preludes of structured clone and nothing else of ours. Its scripts have <c>serialize(value, transferList)</c> and
/// <c>deserialize(bytes, transferred)</c>, <c>clone(value, transferList)</c>, and <c>makePort(name)</c> for a transferable platform
/// object; <c>movedLast()</c> lists what was transferred last, <c>caught(run)</c> gives what a function throws, and <c>same(a, b, new
/// Map())</c> compares two graphs of plain data.
/// </summary>
internal sealed class CloneRealm
{
    private const int EvaluateTask = 0;
    private const int CheckTask = 1;

    private static readonly string[] Names =
    [
        "shared-memory", "clone-kinds", "clone-path", "clone-views", "clone-writer", "clone-serialize", "clone-leaves", "clone-deserialize",
        "clone-read-leaves",
    ];

    private static readonly Lazy<RealmSnapshot> Snapshot =
        new(() => RealmSnapshot.Prepare(ScriptEngine.Shared, [.. Names.Select(Read), TestPrelude]));

    private readonly Realm _realm;

    private CloneRealm(int memoryBytes) =>
        _realm = Realm.Create(Snapshot.Value, new SilentHost(), new RealmLimits(memoryBytes, ScriptMilliseconds: 0));

    private static Scripting.Realms.Prelude TestPrelude => new(
        """
        (function (host, internals) {
          const { Uint8Array, define, list } = internals.cloneNatives;
          const evaluate = eval;
          internals.exposeSharedMemory();
          class Port { #brand; constructor(name) { this.name = name; this.detached = false; } }
          const ports = new WeakSet();
          const isPort = WeakSet.prototype.has.bind(ports), addPort = WeakSet.prototype.add.bind(ports);
          const portWay = {
            places: 1,
            gone: 'detached',
            isGone: port => port.detached,
            take(port) { port.detached = true; define(moved, moved.length, makePort(port.name)); },
          };
          const hooks = {
            interfaceOf: object => isPort(object) ? 'MessagePort' : object === globalThis ? 'Window' : undefined,
            transferOf: object => isPort(object) ? portWay : undefined,
            transferBuffer(buffer) { define(moved, moved.length, buffer); },
            share: () => undefined,
            whyNotShared: 'the sender is not cross-origin isolated',
            dataCloneError: message => new DOMException(message, 'DataCloneError'),
          };
          let moved = [];
          const makePort = name => { const port = new Port(name); addPort(port); return port; };
          const listOf = array => { const made = list(); for (let i = 0; i < array.length; i++) made[i] = array[i]; return made; };
          const serialize = (value, transferList = []) => {
            moved = [];
            return new Uint8Array(internals.serialize(value, listOf(transferList), hooks));
          };
          const deserialize = (bytes, transferred = []) => internals.deserialize(bytes, listOf(transferred));
          Object.assign(globalThis, {
            serialize, deserialize, makePort,
            clone: (value, transferList) => deserialize(serialize(value, transferList), moved),
            movedLast: () => moved,
            same(a, b, met) {
              if (typeof a !== 'object' || a === null) return Object.is(a, b);
              if (met.has(a)) return met.get(a) === b;
              met.set(a, b);
              const keys = Reflect.ownKeys(a);
              return Object.getPrototypeOf(a) === Object.getPrototypeOf(b) && keys.length === Reflect.ownKeys(b).length
                && keys.every((key, i) => key === Reflect.ownKeys(b)[i] && same(a[key], b[key], met));
            },
            caught: run => { try { run(); return 'nothing was thrown'; } catch (error) { return error; } },
          });
          const text = String;
          internals.dispatch = (task, script, bytes) => {
            const value = evaluate(script);
            return task === 0 ? value : text(value(deserialize(bytes)));
          };
        })
        """,
        "clone-test.js");

    /// <summary>Runs a test on a thread that scripts can run on.</summary>
    public static void Run(Action<CloneRealm> test, int memoryBytes = 512 << 20) =>
        ScriptThread.Run(() => test(new CloneRealm(memoryBytes)));

    /// <summary>The bytes of the value of an expression.</summary>
    public byte[] Serialize(string expression) => Bytes($"serialize({expression})");

    /// <summary>Reads the value that bytes hold and writes it again.</summary>
    public byte[] Rewrite(byte[] bytes)
    {
        _realm.Invoke(CheckTask, "value => { globalThis.rewritten = serialize(value); }", bytes);
        return Bytes("rewritten");
    }

    /// <summary>The value of an expression, which must be a Uint8Array.</summary>
    public byte[] Bytes(string expression) => _realm.Invoke(EvaluateTask, expression).Bytes.ToArray();

    /// <summary>The value of an expression, which must be a text.</summary>
    public string Text(string expression) => _realm.Invoke(EvaluateTask, expression).Text;

    /// <summary>Runs the body of a function, which must return true.</summary>
    public void Holds(string rule, string body)
    {
        Evaluate($"globalThis.outcome = String((function () {{ {body} }})());");
        Assert.Equal($"{rule}: true", $"{rule}: {Text("outcome")}");
    }

    /// <summary>What a function makes, as text, of the value that bytes hold.</summary>
    public string Check(byte[] bytes, string function) => _realm.Invoke(CheckTask, $"({function})", bytes).Text;

    /// <summary>Runs a script for what it does.</summary>
    public void Evaluate(string script) => _realm.Evaluate(script, "test.js");

    private static Scripting.Realms.Prelude Read(string prelude)
    {
        var name = $"Messaging.Scripting.Prelude.{prelude}.js";
        using var resource = typeof(Realm).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no resource {name}.");
        using var reader = new StreamReader(resource);
        return new Scripting.Realms.Prelude(reader.ReadToEnd(), name);
    }

    private sealed class SilentHost : IRealmHost
    {
        public long NowNanoseconds => 0;

        public double NextRandom() => 0;

        public void FillRandom(Span<byte> bytes) => bytes.Clear();

        public void Call(int operation, HostCall call) => throw new HostCallException("TypeError", "There is no host.");

        public string ResolveModule(string specifier, string referrer) => specifier;

        public string LoadModule(string address, string type) => throw new HostCallException("TypeError", "There are no modules.");

        public void JobFailed(ScriptException failure) => throw failure;

        public void PromiseRejected(ScriptException reason) => throw reason;
    }
}
