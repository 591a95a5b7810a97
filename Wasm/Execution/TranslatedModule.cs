using System.Reflection;
using Messaging.Wasm.Emission;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Execution;

/// <summary>
/// A module as IL, which the runtime compiles function by function as they are called. Immutable, and shared by all instances and threads.
/// </summary>
public sealed class TranslatedModule
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly IReadOnlyList<FunctionImport> _hostFunctions;
    private readonly FieldInfo[] _hostFields;
    private readonly Type _class;
    private readonly TableEntry[] _table;

    private TranslatedModule(WasmModule module, IReadOnlyList<FunctionImport> tableFunctions, Type? prepared)
    {
        Source = module;
        _hostFunctions = [.. module.FunctionImports, .. tableFunctions];
        _class = prepared ?? ModuleEmitter.Emit(module, _hostFunctions);
        _hostFields = [.. _hostFunctions.Select((_, i) => Field(ModuleMembers.HostFieldName(i)))];
        Globals = new GlobalFields(module, [.. module.Globals.Select((_, i) => Field(ModuleMembers.GlobalFieldName(i)))]);
        _table = new TableBuilder(module, new FunctionTypeNumbers(module, _hostFunctions), _class).Build(tableFunctions);
    }

    public WasmModule Source { get; }

    /// <summary>The index of the first function that the host added to the table.</summary>
    public int FirstHostElement => (int)(Source.Table?.Minimum ?? 0);

    internal GlobalFields Globals { get; }

    /// <summary>All methods that the module became.</summary>
    internal IEnumerable<MethodInfo> Methods => _class.GetMethods(Any | BindingFlags.DeclaredOnly);

    /// <summary>Translates a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="tableFunctions">
    /// Host functions that are put into the module's table behind its own elements, for code that takes functions as table indexes.
    /// Each instance is given them like its imports.
    /// </param>
    public static TranslatedModule Translate(WasmModule module, params IReadOnlyList<FunctionImport> tableFunctions)
    {
        RequirePlatform();
        return new TranslatedModule(module, tableFunctions, prepared: null);
    }

    /// <summary>Translates a module into an assembly for <see cref="Load"/>.</summary>
    /// <param name="output">Where the assembly is written.</param>
    /// <inheritdoc cref="Translate"/>
    public static void Save(WasmModule module, Stream output, params IReadOnlyList<FunctionImport> tableFunctions) =>
        ModuleEmitter.Save(module, [.. module.FunctionImports, .. tableFunctions], output);

    /// <summary>A module whose assembly was made before, by the same version of this one.</summary>
    /// <param name="module">The module; its declarations suffice, see <see cref="WasmModule.ReadDeclarations"/>.</param>
    /// <param name="assembly">What <see cref="Save"/> has written for that module and those functions.</param>
    public static TranslatedModule Load(WasmModule module, Assembly assembly, params IReadOnlyList<FunctionImport> tableFunctions)
    {
        RequirePlatform();
        return new TranslatedModule(module, tableFunctions, assembly.GetType(ModuleEmitter.ClassName, throwOnError: true));
    }

    /// <summary>An exported function as a delegate whose first parameter is the instance to run it on.</summary>
    /// <exception cref="WasmLinkException">There is no such function, or it has other parameters.</exception>
    public TDelegate Function<TDelegate>(string export) where TDelegate : Delegate
    {
        if (!Source.ExportTable.TryGetValue(export, out var found) || found.Kind != ExternKind.Function)
            throw new WasmLinkException($"the module exports no function '{export}'");
        var method = _class.GetMethod(ExportEmitter.MethodName(found.Index), Any)!;
        return (TDelegate?)Delegate.CreateDelegate(typeof(TDelegate), method, throwOnBindFailure: false)
            ?? throw new WasmLinkException($"the function '{export}' has type {Source.FunctionTypes[found.Index]} behind its instance");
    }

    /// <summary>Makes an instance: fills its memory, and runs the module's start function.</summary>
    /// <param name="imports">The host's functions.</param>
    /// <param name="maximumPages">A size that the memory may not grow beyond, below the module's own maximum.</param>
    public WasmInstance Instantiate(WasmImports imports, uint maximumPages = uint.MaxValue)
    {
        CheckSegments();
        var instance = Create(imports);
        if (Source.Memory is { } memory)
            instance.Memory = NewMemory(instance, memory.Minimum, Math.Min(maximumPages, memory.Maximum ?? uint.MaxValue));
        Globals.Write(instance, [.. Source.Globals.Select(global => global.InitialBits)]);
        if (Source.StartFunction is { } start)
            _class.GetMethod(ExportEmitter.MethodName(start), Any)!.CreateDelegate<Action<WasmInstance>>()(instance);
        return instance;
    }

    /// <summary>Makes an instance that begins in the state of another one of this module.</summary>
    public WasmInstance Instantiate(WasmImports imports, WasmSnapshot snapshot, uint maximumPages = uint.MaxValue)
    {
        var instance = Create(imports);
        if (Source.Memory is { } memory)
            instance.Memory = snapshot.NewMemory(instance, Math.Min(maximumPages, memory.Maximum ?? uint.MaxValue));
        Globals.Write(instance, snapshot.Globals);
        return instance;
    }

    // A 32-bit process has no integer on its evaluation stack that an address and an offset of 32 bits each always fit into.
    private static void RequirePlatform()
    {
        if (IntPtr.Size != 8 || !BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("WebAssembly modules run in 64-bit little-endian processes only.");
    }

    private WasmInstance Create(WasmImports imports)
    {
        var instance = (WasmInstance)Activator.CreateInstance(_class)!;
        instance.Module = this;
        instance.Table = _table;
        for (var i = 0; i < _hostFields.Length; i++)
            _hostFields[i].SetValue(instance, imports.Find(_hostFunctions[i], _hostFields[i].FieldType));
        return instance;
    }

    private WasmMemory NewMemory(WasmInstance instance, uint pages, uint maximumPages)
    {
        var bytes = pages * (long)WasmModule.PageBytes;
        if (bytes > int.MaxValue)
            throw new WasmLinkException($"the module needs a memory of {pages} pages, which is more than can be had");
        var memory = new WasmMemory(instance, MemoryRegion.OfZeros(bytes), (int)bytes, maximumPages);
        foreach (var segment in Source.Data)
            segment.Bytes.Span.CopyTo(memory.Slice((int)segment.Address, segment.Bytes.Length));
        return memory;
    }

    private void CheckSegments()
    {
        var memoryBytes = (Source.Memory?.Minimum ?? 0) * (ulong)WasmModule.PageBytes;
        var tableSize = Source.Table?.Minimum ?? 0;
        if (Source.Data.Any(segment => segment.Address + (ulong)segment.Bytes.Length > memoryBytes)
            || Source.Elements.Any(segment => segment.TableIndex + (ulong)segment.Functions.Length > tableSize))
            throw new WasmTrapException(TrapKind.SegmentOutOfBounds);
    }

    private FieldInfo Field(string name) => _class.GetField(name, Any)!;
}
