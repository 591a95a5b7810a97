using Messaging.Wasm.Binary.Sections;
using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary;

/// <summary>Reads a whole module: its header, then its sections, each at most once and in the prescribed order (section 5.5).</summary>
internal static class ModuleReader
{
    private const uint Magic = 0x6D736100;
    private const uint Version = 1;

    /// <param name="withCode">Whether the functions' bodies are read, too.</param>
    public static WasmModule Read(byte[] bytes, bool withCode)
    {
        var reader = new ByteReader(bytes, 0, bytes.Length);
        if (reader.Fixed32() != Magic)
            throw new WasmFormatException(0, "this is not a WebAssembly module: it does not begin with the bytes 0, 'a', 's', 'm'");
        if (reader.Fixed32() != Version)
            throw new WasmFormatException(4, "the module's version is not 1");

        var module = new WasmModule();
        var declared = new DeclaredCounts();
        var lastRank = 0;
        while (!reader.AtEnd)
        {
            var at = reader.Position;
            var id = reader.Byte();
            var section = reader.Slice(reader.Count());
            if (id == (byte)SectionId.Custom)
            {
                section.Name();
                continue;
            }

            lastRank = CheckOrder(id, at, lastRank);
            if (id == (byte)SectionId.Code && !withCode)
                continue;
            ReadSection((SectionId)id, section, module, declared);
            if (!section.AtEnd)
                throw section.Fail($"section {(SectionId)id} is longer than its content");
        }

        if (withCode)
            declared.Check(module, reader.Position);
        return module;
    }

    private static int CheckOrder(byte id, int at, int lastRank)
    {
        if (id == 13)
            throw new WasmFormatException(at, UnsupportedFeatures.Refuse("exception handling (a tag section)"));
        if (id > (byte)SectionId.DataCount)
            throw new WasmFormatException(at, $"{id} is not a section");
        var rank = SectionOrder.Rank((SectionId)id);
        return rank > lastRank ? rank : throw new WasmFormatException(at, $"section {(SectionId)id} is there twice or in the wrong place");
    }

    private static void ReadSection(SectionId id, ByteReader section, WasmModule module, DeclaredCounts declared)
    {
        switch (id)
        {
            case SectionId.Type:
                TypeSection.Read(section, module);
                break;
            case SectionId.Import:
                ImportSection.Read(section, module);
                break;
            case SectionId.Function:
                FunctionSection.Read(section, module, declared);
                break;
            case SectionId.Table:
                TableSection.Read(section, module);
                break;
            case SectionId.Memory:
                MemorySection.Read(section, module);
                break;
            case SectionId.Global:
                GlobalSection.Read(section, module);
                break;
            case SectionId.Export:
                ExportSection.Read(section, module);
                break;
            case SectionId.Start:
                StartSection.Read(section, module);
                break;
            case SectionId.Element:
                ElementSection.Read(section, module);
                break;
            case SectionId.DataCount:
                declared.DataSegments = section.U32();
                break;
            case SectionId.Code:
                CodeSection.Read(section, module, declared);
                break;
            default:
                DataSection.Read(section, module);
                break;
        }
    }
}
