using Messaging.Scripting.Realms.Preparing;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Scripting.Realms;

/// <summary>
/// An engine's memory after preludes have run in it. Realms begin in this state, which costs far less than running the preludes again.
/// Immutable; any number of threads may use it.
/// </summary>
public sealed class RealmSnapshot
{
    private readonly WasmSnapshot _state;

    private RealmSnapshot(ScriptEngine engine, WasmSnapshot state, RealmRoots roots)
    {
        Engine = engine;
        _state = state;
        Roots = roots;
    }

    internal ScriptEngine Engine { get; }

    internal RealmRoots Roots { get; }

    /// <summary>Runs preludes in a new realm, one after the other, and keeps the state that they leave.</summary>
    /// <exception cref="ScriptException">A prelude threw, or does not parse.</exception>
    public static RealmSnapshot Prepare(ScriptEngine engine, params IReadOnlyList<Prelude> preludes)
    {
        var preparation = new RealmPreparation(engine);
        var roots = preparation.Run(preludes);
        return new RealmSnapshot(engine, preparation.TakeState(), roots);
    }

    /// <summary>A snapshot that was kept; null if there is none of that name from this build.</summary>
    internal static RealmSnapshot? TryRead(ScriptEngine engine, PreparedFiles files, string name)
    {
        if (files.Find(name) is not { } path)
            return null;
        using var file = File.OpenRead(path);
        var (roots, state) = SnapshotFile.Read(new BufferedStream(file));
        return new RealmSnapshot(engine, state, roots);
    }

    /// <summary>Keeps the snapshot for later starts.</summary>
    internal void Save(PreparedFiles files, string name) => files.Write(name, output => SnapshotFile.Write(output, Roots, _state));

    internal WasmInstance NewInstance(WasmImports imports, RealmLimits limits)
    {
        // The engine counts what it allocates; this bound is for what it allocates beside that, and to hold when a count is wrong.
        var pages = ((long)_state.MemoryBytes + 2L * limits.MemoryBytes) / WasmModule.PageBytes;
        return Engine.Module.Instantiate(imports, _state, (uint)pages);
    }
}
