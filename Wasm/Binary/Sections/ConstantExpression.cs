using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Binary.Sections;

/// <summary>
/// The expression that gives a global its first value or a segment its place (section 3.3.7.2): one constant, as no global is imported.
/// </summary>
internal static class ConstantExpression
{
    /// <summary>Reads the expression and returns the constant's bits.</summary>
    public static long Read(ByteReader reader, ValueKind kind)
    {
        var constant = InstructionReader.Read(reader);
        var isConstant = constant.Info.Immediate is Immediate.I32 or Immediate.I64 or Immediate.F32 or Immediate.F64;
        if (!isConstant)
            throw new WasmFormatException(constant.Offset, $"{constant.Info.Name} is not allowed in a constant expression here");
        if (constant.Info.Type!.Result != kind)
            throw new WasmFormatException(constant.Offset, $"the constant must be of type {kind.ToText()}");

        var end = InstructionReader.Read(reader);
        return end.Opcode == Opcode.End
            ? constant.Bits
            : throw new WasmFormatException(end.Offset, UnsupportedFeatures.Refuse("a constant expression of several instructions (extended constants)"));
    }
}
