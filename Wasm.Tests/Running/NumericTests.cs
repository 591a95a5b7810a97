namespace Messaging.Wasm.Tests.Running;

/// <summary>Every comparison, arithmetic instruction and conversion on values at the edges of its type.</summary>
public sealed class NumericTests
{
    public static TheoryData<string> Instructions => [.. NumericOracle.Cases.Select(numeric => numeric.Instruction)];

    public static TheoryData<string> Comparisons =>
        [.. NumericOracle.Cases.Where(numeric => numeric.Results.All(result => result.Result is "0" or "1")).Select(numeric => numeric.Instruction)];

    public static TheoryData<string> IntegerInstructions =>
        [.. NumericOracle.Cases.Where(numeric => numeric.ResultKind[0] == 'i').Select(numeric => numeric.Instruction)];

    [Theory]
    [MemberData(nameof(Instructions))]
    public void GivesTheResultOrTrapOfTheStandard(string instruction) => Check(instruction);

    [Theory]
    [MemberData(nameof(Instructions))]
    public void GivesTheSameForAConstantAsFirstOperand(string instruction) => Check(instruction, constants: Constants.First);

    [Theory]
    [MemberData(nameof(Instructions))]
    public void GivesTheSameForAConstantAsSecondOperand(string instruction) => Check(instruction, constants: Constants.Second);

    [Theory]
    [MemberData(nameof(Instructions))]
    public void GivesTheSameForConstants(string instruction) => Check(instruction, constants: Constants.First | Constants.Second);

    [Theory]
    [MemberData(nameof(IntegerInstructions))]
    public void GivesAResultThatIsComparedWithZeroCorrectly(string instruction) => CheckIsZero(instruction, Constants.None);

    [Theory]
    [MemberData(nameof(IntegerInstructions))]
    public void GivesAResultThatIsComparedWithZeroCorrectlyForAConstantAsSecondOperand(string instruction) => CheckIsZero(instruction, Constants.Second);

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

    private static void Check(string instruction, string after = "", string before = "", Constants constants = Constants.None)
    {
        var numeric = NumericOracle.Cases.Single(one => one.Instruction == instruction);
        Compare(numeric, new NumericFunction(numeric, before, after, constants));
    }

    private static void CheckIsZero(string instruction, Constants constants)
    {
        var numeric = NumericOracle.Cases.Single(one => one.Instruction == instruction);
        var comparison = numeric with { ResultKind = "i32", Results = [.. numeric.Results.Select(result => (result.Operands, IsZero(result.Result)))] };
        Compare(comparison, new NumericFunction(comparison, "", $"{numeric.ResultKind}.eqz", constants));
    }

    private static string IsZero(string result) => result switch
    {
        "zero" or "overflow" or "invalid" => result,
        "0" => "1",
        _ => "0",
    };

    private static void Compare(NumericCase numeric, NumericFunction function)
    {
        Assert.NotEmpty(numeric.Results);
        for (var i = 0; i < numeric.Results.Count; i++)
        {
            var shown = string.Join(", ", numeric.Results[i].Operands.Select(operand => operand.ToString("x")));
            Assert.Equal($"{numeric.Instruction}({shown}) = {numeric.Results[i].Result}", $"{numeric.Instruction}({shown}) = {function.Call(i)}");
        }
    }
}
