using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Tests.Building;

/// <summary>Builds small modules for tests. Imports come before functions.</summary>
internal sealed class ModuleBuilder
{
    /// <summary>How every module begins: magic number and version.</summary>
    public static readonly byte[] Header = [0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0];

    private readonly List<string> _types = [];
    private readonly List<byte[]> _imports = [];
    private readonly List<byte[]> _functions = [];
    private readonly List<byte[]> _globals = [];
    private readonly List<byte[]> _exports = [];
    private readonly List<byte[]> _elements = [];
    private readonly List<byte[]> _bodies = [];
    private readonly List<byte[]> _data = [];
    private byte[]? _table;
    private byte[]? _memory;
    private uint? _start;

    /// <summary>The index of a function type, added if it is new.</summary>
    public uint Type(string type)
    {
        if (!_types.Contains(type))
            _types.Add(type);
        return (uint)_types.IndexOf(type);
    }

    public ModuleBuilder Import(string module, string name, string type)
    {
        _imports.Add(new ByteWriter().Name(module).Name(name).Raw(0).U32(Type(type)).ToArray());
        return this;
    }

    /// <summary>Adds a function, exported under its name if it has one.</summary>
    public ModuleBuilder Function(string name, string type, string code, params string[] locals)
    {
        if (name.Length > 0)
            _exports.Add(new ByteWriter().Name(name).Raw(0).U32((uint)(_imports.Count + _functions.Count)).ToArray());
        _functions.Add(new ByteWriter().U32(Type(type)).ToArray());
        byte[][] groups = [.. locals.Select(kind => new ByteWriter().U32(1).Raw(Kinds.Letters[kind]).ToArray())];
        _bodies.Add(new ByteWriter().Sized(new ByteWriter().Entries(groups).Raw(CodeText.Assemble(code)).Raw(0x0B).ToArray()).ToArray());
        return this;
    }

    public ModuleBuilder Memory(uint minimum, uint? maximum = null)
    {
        _memory = Limits(minimum, maximum);
        _exports.Add(new ByteWriter().Name("memory").Raw(2, 0).ToArray());
        return this;
    }

    public ModuleBuilder Table(uint minimum)
    {
        _table = [0x70, .. Limits(minimum, null)];
        return this;
    }

    public ModuleBuilder Elements(int index, params uint[] functions)
    {
        var segment = new ByteWriter().U32(0).Raw(CodeText.Assemble($"i32.const {index}")).Raw(0x0B);
        byte[][] indexes = [.. functions.Select(function => new ByteWriter().U32(function).ToArray())];
        _elements.Add(segment.Entries(indexes).ToArray());
        return this;
    }

    public ModuleBuilder Data(int address, params byte[] bytes)
    {
        _data.Add(new ByteWriter().U32(0).Raw(CodeText.Assemble($"i32.const {address}")).Raw(0x0B).Sized(bytes).ToArray());
        return this;
    }

    /// <summary>Adds a global, exported under its name.</summary>
    public ModuleBuilder Global(string name, string kind, bool isMutable, string value)
    {
        _exports.Add(new ByteWriter().Name(name).Raw(3).U32((uint)_globals.Count).ToArray());
        _globals.Add([Kinds.Letters[kind], (byte)(isMutable ? 1 : 0), .. CodeText.Assemble($"{kind}.const {value}"), 0x0B]);
        return this;
    }

    public ModuleBuilder Start(uint function)
    {
        _start = function;
        return this;
    }

    public byte[] Build()
    {
        var writer = new ByteWriter().Raw(Header);
        Section(writer, 1, [.. _types.Select(Kinds.FunctionType)]);
        Section(writer, 2, _imports);
        Section(writer, 3, _functions);
        Section(writer, 4, _table is null ? [] : [_table]);
        Section(writer, 5, _memory is null ? [] : [_memory]);
        Section(writer, 6, _globals);
        Section(writer, 7, _exports);
        if (_start is { } start)
            writer.Raw(8).Sized(new ByteWriter().U32(start).ToArray());
        Section(writer, 9, _elements);
        Section(writer, 10, _bodies);
        Section(writer, 11, _data);
        return writer.ToArray();
    }

    public WasmModule Read() => WasmModule.Read(Build());

    public TestInstance Instantiate(WasmImports? imports = null) => new(TranslatedModule.Translate(Read()), imports);

    private static byte[] Limits(uint minimum, uint? maximum) =>
        maximum is { } most ? new ByteWriter().Raw(1).U32(minimum).U32(most).ToArray() : new ByteWriter().Raw(0).U32(minimum).ToArray();

    private static void Section(ByteWriter writer, byte id, IReadOnlyCollection<byte[]> entries)
    {
        if (entries.Count > 0)
            writer.Raw(id).Sized(new ByteWriter().Entries(entries).ToArray());
    }
}
