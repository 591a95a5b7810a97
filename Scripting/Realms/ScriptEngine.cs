using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Scripting.Realms;

/// <summary>
/// The JavaScript engine: QuickJS-NG as a WebAssembly module, read and translated once for the whole process. It holds no script's state;
/// any number of threads may use it.
/// </summary>
public sealed class ScriptEngine
{
    private static readonly Lazy<ScriptEngine> SharedEngine = new(() => new ScriptEngine(EngineFile.Read()));

    private ScriptEngine(byte[] file)
    {
        Module = TranslatedModule.Translate(WasmModule.Read(file), EngineImports.TableFunctions);
        Functions = new EngineFunctions(Module);
    }

    /// <summary>The engine, made when it is first asked for.</summary>
    /// <exception cref="ScriptEngineMissingException">The engine's file is not beside the program.</exception>
    public static ScriptEngine Shared => SharedEngine.Value;

    internal TranslatedModule Module { get; }

    internal EngineFunctions Functions { get; }

    /// <summary>The index in the engine's table of a function of ours.</summary>
    internal int TableIndex(EngineTableFunction function) => Module.FirstHostElement + (int)function;
}
