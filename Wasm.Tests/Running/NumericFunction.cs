using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

/// <summary>
/// Functions around one numeric instruction. Operands and results travel as i64, so that no host float touches a NaN's bits.
/// </summary>
internal sealed class NumericFunction
{
    private readonly NumericCase _numeric;
    private readonly TestInstance _instance;
    private readonly Constants _constants;

    /// <summary>Builds the functions.</summary>
    /// <param name="numeric">The instruction with its operands.</param>
    /// <param name="before">Code before the operands.</param>
    /// <param name="after">Code behind the instruction.</param>
    /// <param name="constants">Which operands are constants in the code; if any are, there is a function for each case.</param>
    public NumericFunction(NumericCase numeric, string before, string after, Constants constants)
    {
        _numeric = numeric;
        _constants = constants;
        var type = numeric.Kinds.Length == 1 ? "i64 -> i64" : "i64 i64 -> i64";
        var builder = new ModuleBuilder();
        for (var i = 0; i < (_constants == Constants.None ? 1 : numeric.Results.Count); i++)
        {
            var operands = Operands(numeric.Results[i].Operands);
            builder.Function($"f{i}", type, $"{before} {operands} {numeric.Instruction} {after} {ToBits(numeric.ResultKind)}");
        }

        _instance = builder.Instantiate();
    }

    /// <summary>The result of one case as numeric.txt writes it.</summary>
    public string Call(int index)
    {
        var operands = _numeric.Results[index].Operands;
        var name = $"f{(_constants == Constants.None ? 0 : index)}";
        try
        {
            var bits = operands.Length == 1
                ? _instance.Call<long, long>(name, operands[0])
                : _instance.Call<long, long, long>(name, operands[0], operands[1]);
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

    private string Operands(long[] values) => string.Join(' ', _numeric.Kinds.Select((kind, i) =>
    {
        var value = _constants.HasFlag((Constants)(1 << i)) ? $"i64.const {values[i]}" : $"local.get {i}";
        return kind == "i32" && value.StartsWith("i64") ? $"i32.const {(int)values[i]}" : $"{value} {FromBits(kind)}";
    }));

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
