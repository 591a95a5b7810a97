namespace Messaging.Wasm.Modules;

internal static class ValueKinds
{
    public static bool IsDefined(byte code) => code is >= (byte)ValueKind.F64 and <= (byte)ValueKind.I32;

    /// <summary>The CLR type that carries a value of this kind on the IL stack.</summary>
    public static Type ToClrType(this ValueKind kind) => kind switch
    {
        ValueKind.I32 => typeof(int),
        ValueKind.I64 => typeof(long),
        ValueKind.F32 => typeof(float),
        _ => typeof(double),
    };

    /// <summary>The kind's name in WebAssembly text, such as <c>i32</c>.</summary>
    public static string ToText(this ValueKind kind) => kind switch
    {
        ValueKind.I32 => "i32",
        ValueKind.I64 => "i64",
        ValueKind.F32 => "f32",
        _ => "f64",
    };
}
