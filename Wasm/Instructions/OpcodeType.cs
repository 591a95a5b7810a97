using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Instructions;

/// <summary>Operands (the last is on top of the stack) and result of an instruction whose type is fixed.</summary>
internal sealed record OpcodeType(ValueKind[] Operands, ValueKind? Result)
{
    /// <summary>Reads the short notation <c>operands:result</c> with the letters i, l, f and d for i32, i64, f32 and f64.</summary>
    public static OpcodeType Parse(string notation)
    {
        var colon = notation.IndexOf(':');
        ValueKind[] operands = [.. notation[..colon].Select(Kind)];
        return new OpcodeType(operands, colon + 1 < notation.Length ? Kind(notation[colon + 1]) : null);
    }

    private static ValueKind Kind(char letter) => letter switch
    {
        'i' => ValueKind.I32,
        'l' => ValueKind.I64,
        'f' => ValueKind.F32,
        _ => ValueKind.F64,
    };
}
