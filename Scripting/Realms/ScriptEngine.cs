using System.Runtime.Loader;
using Messaging.Scripting.Realms.Preparing;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Scripting.Realms;

/// <summary>
/// The JavaScript engine: QuickJS-NG as a WebAssembly module, read and translated once for the whole process, or once for all if it is kept. It holds no script's state;
/// any number of threads may use it.
/// </summary>
public sealed class ScriptEngine
{
    private static readonly Lazy<ScriptEngine> SharedEngine = new(() => From(PreparedFiles.Beside));

    private const string TranslatedName = "engine.dll";

    private ScriptEngine(byte[] file, PreparedFiles files)
    {
        Module = files.Find(TranslatedName) is { } prepared
            ? TranslatedModule.Load(
                WasmModule.ReadDeclarations(file), AssemblyLoadContext.Default.LoadFromAssemblyPath(prepared), EngineImports.TableFunctions)
            : TranslatedModule.Translate(WasmModule.Read(file), EngineImports.TableFunctions);
        Functions = new EngineFunctions(Module);
    }

    /// <summary>The engine, made when it is first asked for.</summary>
    /// <exception cref="ScriptEngineMissingException">The engine's file is not beside the program.</exception>
    public static ScriptEngine Shared => SharedEngine.Value;

    /// <summary>The engine as it was kept, or translated now.</summary>
    internal static ScriptEngine From(PreparedFiles files) => new(EngineFile.Read(), files);

    /// <summary>Keeps the translated engine for later starts.</summary>
    internal static void Save(PreparedFiles files) =>
        files.Write(TranslatedName, output => TranslatedModule.Save(WasmModule.Read(EngineFile.Read()), output, EngineImports.TableFunctions));

    internal TranslatedModule Module { get; }

    internal EngineFunctions Functions { get; }

    /// <summary>The index in the engine's table of a function of ours.</summary>
    internal int TableIndex(EngineTableFunction function) => Module.FirstHostElement + (int)function;
}
