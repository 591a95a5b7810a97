using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Scripting.Realms;

/// <summary>
/// An engine's memory after preludes have run in it. Realms begin as copies of it, which costs far less than running the preludes again.
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

    /// <summary>How many bytes each realm copies.</summary>
    public int CopiedBytes => _state.KeptBytes;

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

    internal WasmInstance NewInstance(WasmImports imports, RealmLimits limits)
    {
        // The engine counts what it allocates; this bound is for what it allocates beside that, and to hold when a count is wrong.
        var pages = ((long)_state.MemoryBytes + 2L * limits.MemoryBytes) / WasmModule.PageBytes;
        return Engine.Module.Instantiate(imports, _state, (uint)pages);
    }
}
