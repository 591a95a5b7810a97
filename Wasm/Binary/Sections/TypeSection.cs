using System.Collections.Immutable;
using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>Function types (section 5.5.4).</summary>
internal static class TypeSection
{
    private const byte FunctionForm = 0x60;

    public static void Read(ByteReader reader, WasmModule module)
    {
        for (var left = reader.Count(); left > 0; left--)
            module.Types.Add(ReadType(reader));
    }

    /// <summary>A value type (section 5.3.1).</summary>
    public static ValueKind ReadValueKind(ByteReader reader)
    {
        var code = reader.Peek();
        if (!ValueKinds.IsDefined(code))
            throw reader.Fail(UnsupportedFeatures.DescribeValueType(code) ?? $"0x{code:X2} is not a value type");
        return (ValueKind)reader.Byte();
    }

    private static FunctionType ReadType(ByteReader reader)
    {
        var at = reader.Position;
        var form = reader.Byte();
        if (form is >= 0x4D and <= 0x5F)
            throw new WasmFormatException(at, UnsupportedFeatures.Refuse("garbage collection (a type that is not a function)"));
        if (form != FunctionForm)
            throw new WasmFormatException(at, $"0x{form:X2} does not begin a function type");

        var parameters = ImmutableArray.CreateBuilder<ValueKind>();
        for (var left = reader.Count(); left > 0; left--)
            parameters.Add(ReadValueKind(reader));
        var resultsAt = reader.Position;
        var results = reader.Count();
        if (results > 1)
            throw new WasmFormatException(resultsAt, UnsupportedFeatures.Refuse("functions with several results (multi-value)"));
        return new FunctionType(parameters.ToImmutable(), results == 1 ? ReadValueKind(reader) : null);
    }
}
