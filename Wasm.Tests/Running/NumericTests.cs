using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

/// <summary>Every comparison, arithmetic instruction and conversion on values at the edges of its type.</summary>
public sealed class NumericTests
{
    public static TheoryData<string> Instructions => [.. NumericOracle.Cases.Select(numeric => numeric.Instruction)];

    public static TheoryData<string> Comparisons =>
        [.. NumericOracle.Cases.Where(numeric => numeric.Results.All(result => result.Result is "0" or "1")).Select(numeric => numeric.Instruction)];

    [Theory]
    [MemberData(nameof(Instructions))]
    public void GivesTheResultOrTrapOfTheStandard(string instruction) => Check(instruction, "");

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void DecidesAnIfAsItComputes(string instruction) => Check(instruction, "if i32 i32.const 1 else i32.const 0 end");

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void DecidesABranchAsItComputes(string instruction) => Check(instruction, "br_if 0 i64.const 0 return end i32.const 1", "block");

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void DecidesASelectAsItComputes(string instruction) => Check(instruction, "select", "i32.const 1 i32.const 0");

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void DecidesTheOppositeWhenNegated(string instruction) => Check(instruction, "i32.eqz if i32 i32.const 0 else i32.const 1 end");

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void DecidesOverOtherOperands(string instruction) =>
        Check(instruction, "if i32 i32.const 1 else i32.const 0 end i32.add i32.const 7 i32.sub", "i32.const 7");

    private static void Check(string instruction, string after, string before = "")
    {
        var numeric = NumericOracle.Cases.Single(one => one.Instruction == instruction);
        var function = new NumericFunction(numeric, before, after);
        Assert.NotEmpty(numeric.Results);
        foreach (var (operands, expected) in numeric.Results)
        {
            var shown = string.Join(", ", operands.Select(operand => operand.ToString("x")));
            Assert.Equal($"{instruction}({shown}) = {expected}", $"{instruction}({shown}) = {function.Call(operands)}");
        }
    }
}
