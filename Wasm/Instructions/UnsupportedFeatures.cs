namespace Messaging.Wasm.Instructions;

/// <summary>Names the features of WebAssembly beyond what is supported, for a module that uses one.</summary>
internal static class UnsupportedFeatures
{
    public static bool HasPrefix(byte opcode) => opcode is >= 0xFB and <= 0xFE;

    /// <summary>The message that refuses a feature by name.</summary>
    public static string Refuse(string feature) => $"the module uses {feature}, which is not supported";

    /// <summary>The message for an instruction of one byte that is not supported.</summary>
    public static string Describe(byte opcode) => opcode switch
    {
        >= 0x06 and <= 0x0A or 0x18 or 0x19 or 0x1F => Refuse($"exception handling (instruction 0x{opcode:X2})"),
        0x12 or 0x13 => Refuse($"tail calls (instruction 0x{opcode:X2})"),
        0x14 or 0x15 or >= 0xD3 and <= 0xD6 => Refuse($"typed function references (instruction 0x{opcode:X2})"),
        0x1C or 0x25 or 0x26 or >= 0xD0 and <= 0xD2 => Refuse($"reference types (instruction 0x{opcode:X2})"),
        _ => $"0x{opcode:X2} is not an instruction",
    };

    /// <summary>The message for an instruction behind a prefix that is not supported.</summary>
    public static string Describe(byte prefix, uint opcode) => (prefix, opcode) switch
    {
        (0xFB, _) => Refuse($"garbage collection (instruction 0xFB {opcode})"),
        (0xFC, 8 or 9 or 12 or 13 or 14) => Refuse($"passive segments and table copies (bulk memory, instruction 0xFC {opcode})"),
        (0xFC, >= 15 and <= 17) => Refuse($"reference types (instruction 0xFC {opcode})"),
        (0xFC, >= 19 and <= 22) => Refuse($"wide arithmetic (instruction 0xFC {opcode})"),
        (0xFD, _) => Refuse($"SIMD (instruction 0xFD {opcode})"),
        (0xFE, _) => Refuse($"threads (instruction 0xFE {opcode})"),
        _ => $"0x{prefix:X2} {opcode} is not an instruction",
    };

    /// <summary>The message for a block type that is neither empty nor one value.</summary>
    public static string DescribeBlockType(byte code) => DescribeValueType(code) ?? code switch
    {
        < 0x40 or >= 0x80 => Refuse("blocks with parameters or several results (multi-value)"),
        _ => $"0x{code:X2} is not a block type",
    };

    /// <summary>The message for a value type of a later version, or null where it is of none.</summary>
    public static string? DescribeValueType(byte code) => code switch
    {
        0x7B => Refuse("SIMD (type v128)"),
        0x6F or 0x70 => Refuse($"reference types (type 0x{code:X2})"),
        >= 0x62 and <= 0x74 => Refuse($"garbage collection or typed references (type 0x{code:X2})"),
        _ => null,
    };
}
