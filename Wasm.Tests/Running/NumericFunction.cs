using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

/// <summary>A function around one numeric instruction. Its operands and its result travel as i64, so that no host float touches a NaN's bits.</summary>
internal sealed class NumericFunction
{
    private readonly NumericCase _numeric;
    private readonly TestInstance _instance;

    public NumericFunction(NumericCase numeric, string before, string after)
    {
        _numeric = numeric;
        var operands = string.Join(' ', numeric.Kinds.Select((kind, i) => $"local.get {i} {FromBits(kind)}"));
        var type = numeric.Kinds.Length == 1 ? "i64 -> i64" : "i64 i64 -> i64";
        _instance = new ModuleBuilder()
            .Function("f", type, $"{before} {operands} {numeric.Instruction} {after} {ToBits(numeric.ResultKind)}")
            .Instantiate();
    }

    /// <summary>The result as numeric.txt writes it.</summary>
    public string Call(long[] operands)
    {
        try
        {
            var bits = operands.Length == 1
                ? _instance.Call<long, long>("f", operands[0])
                : _instance.Call<long, long, long>("f", operands[0], operands[1]);
            return IsNaN(bits) ? "nan" : bits.ToString("x");
        }
        catch (WasmTrapException trap)
        {
            return trap.Kind switch
            {
                TrapKind.DivideByZero => "zero",
                TrapKind.IntegerOverflow => "overflow",
                TrapKind.InvalidConversion => "invalid",
                _ => trap.Kind.ToString(),
            };
        }
    }

    private bool IsNaN(long bits) => _numeric.ResultKind switch
    {
        "f32" => float.IsNaN(BitConverter.Int32BitsToSingle((int)bits)),
        "f64" => double.IsNaN(BitConverter.Int64BitsToDouble(bits)),
        _ => false,
    };

    private static string FromBits(string kind) => kind switch
    {
        "i32" => "i32.wrap_i64",
        "f32" => "i32.wrap_i64 f32.reinterpret_i32",
        "f64" => "f64.reinterpret_i64",
        _ => "",
    };

    private static string ToBits(string kind) => kind switch
    {
        "i32" => "i64.extend_i32_u",
        "f32" => "i32.reinterpret_f32 i64.extend_i32_u",
        "f64" => "i64.reinterpret_f64",
        _ => "",
    };
}
