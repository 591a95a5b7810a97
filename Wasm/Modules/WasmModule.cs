using Messaging.Wasm.Binary;
using Messaging.Wasm.Validation;

namespace Messaging.Wasm.Modules;

/// <summary>
/// A module that was read and found valid: WebAssembly 1.0 with one addition, the instructions that compilers have come to use with it
/// (sign extension, saturating float-to-integer conversion, memory.copy and memory.fill). Only functions are imported; memory,
/// table and globals are the module's own.
/// </summary>
public sealed class WasmModule
{
    /// <summary>A page of linear memory in bytes (section 4.2.8).</summary>
    public const int PageBytes = 65536;

    internal WasmModule()
    {
    }

    internal List<FunctionType> Types { get; private init; } = [];

    internal List<FunctionImport> FunctionImports { get; private init; } = [];

    /// <summary>The type of every function: first the imported ones, then those that the module defines.</summary>
    internal List<FunctionType> FunctionTypes { get; private init; } = [];

    internal List<FunctionBody> Bodies { get; private init; } = [];

    internal Limits? Table { get; set; }

    internal Limits? Memory { get; set; }

    internal List<GlobalVariable> Globals { get; private init; } = [];

    internal Dictionary<string, ModuleExport> ExportTable { get; private init; } = new(StringComparer.Ordinal);

    internal int? StartFunction { get; set; }

    internal List<ElementSegment> Elements { get; private init; } = [];

    internal List<DataSegment> Data { get; private init; } = [];

    /// <summary>What the host must supply, in the module's order.</summary>
    public IReadOnlyList<FunctionImport> Imports => FunctionImports;

    /// <summary>Reads and validates a module in the binary format. The bytes must not change afterwards.</summary>
    /// <exception cref="WasmFormatException">The bytes are not a valid module, or use a feature that is not supported.</exception>
    public static WasmModule Read(byte[] bytes)
    {
        var module = ModuleReader.Read(bytes, withCode: true);
        ModuleValidator.Validate(module);
        return module;
    }

    /// <summary>Reads all of a module but its code, for <see cref="Execution.TranslatedModule.Load"/>. It must have been read whole before.</summary>
    /// <exception cref="WasmFormatException">The bytes are not a module.</exception>
    public static WasmModule ReadDeclarations(byte[] bytes) => ModuleReader.Read(bytes, withCode: false);

    /// <summary>The type of an exported function, or null where the module exports no function by that name.</summary>
    public FunctionType? ExportedFunction(string name) =>
        ExportTable.TryGetValue(name, out var export) && export.Kind == ExternKind.Function ? FunctionTypes[export.Index] : null;

    /// <summary>The same module, to which functions and globals can be added.</summary>
    internal WasmModule Copy() => new()
    {
        Types = Types,
        FunctionImports = FunctionImports,
        FunctionTypes = [.. FunctionTypes],
        Bodies = [.. Bodies],
        Table = Table,
        Memory = Memory,
        Globals = [.. Globals],
        ExportTable = ExportTable,
        StartFunction = StartFunction,
        Elements = Elements,
        Data = Data,
    };
}
