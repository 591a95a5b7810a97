using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class ControlTests
{
    private static int Run(string type, string code, int argument = 0, params string[] locals)
    {
        var instance = new ModuleBuilder().Function("f", type, code, locals).Instantiate();
        return type.StartsWith("->") ? instance.Call<int>("f") : instance.Call<int, int>("f", argument);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 120)]
    [InlineData(10, 3628800)]
    public void ALoopRunsUntilItsBranchIsNotTaken(int n, int factorial)
    {
        const string Code = """
            i32.const 1 local.set 1
            block loop
              local.get 0 i32.eqz br_if 1
              local.get 1 local.get 0 i32.mul local.set 1
              local.get 0 i32.const 1 i32.sub local.set 0
              br 0
            end end
            local.get 1
            """;
        Assert.Equal(factorial, Run("i32 -> i32", Code, n, "i32"));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 11)]
    [InlineData(2, 12)]
    [InlineData(3, 13)]
    [InlineData(4, 13)]
    [InlineData(-1, 13)]
    public void ABranchTableGoesToTheLabelOfItsIndexOrElseToTheLast(int index, int expected)
    {
        const string Code = """
            block block block block
              local.get 0 br_table 0 1 2 3
            end i32.const 10 return
            end i32.const 11 return
            end i32.const 12 return
            end i32.const 13
            """;
        Assert.Equal(expected, Run("i32 -> i32", Code, index));
    }

    [Theory]
    [InlineData(0, 107)]
    [InlineData(1, 1007)]
    [InlineData(2, 7)]
    public void ABranchTableCarriesAValueToBlocksOfDifferentDepthAndOutOfTheFunction(int index, int expected)
    {
        const string Code = """
            block i32
              block i32
                i32.const 99
                i32.const 7 local.get 0 br_table 0 1 2
              end
              i32.const 100 i32.add return
            end
            i32.const 1000 i32.add
            """;
        Assert.Equal(expected, Run("i32 -> i32", Code, index));
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 21)]
    public void AnIfHasTheResultOfTheBranchTaken(int condition, int expected) =>
        Assert.Equal(expected, Run("i32 -> i32", "i32.const 1 local.get 0 if i32 i32.const 20 else i32.const 11 end i32.add", condition));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 6)]
    public void AnIfWithoutElseDoesNothingOtherwise(int condition, int expected) =>
        Assert.Equal(expected, Run("i32 -> i32", "i32.const 5 local.set 1 local.get 0 if i32.const 6 local.set 1 end local.get 1", condition, "i32"));

    [Theory]
    [InlineData(0, 31)]
    [InlineData(1, 1)]
    public void AConditionalBranchLeavesItsValueWhereItIsNotTaken(int condition, int expected) =>
        Assert.Equal(expected, Run("i32 -> i32", "block i32 i32.const 1 local.get 0 br_if 0 i32.const 30 i32.add end", condition));

    [Theory]
    [InlineData(0, 53)]
    [InlineData(1, 3)]
    public void AConditionalBranchDropsWhatLiesBelowItsValue(int condition, int expected) =>
        Assert.Equal(expected, Run("i32 -> i32", "block i32 i32.const 50 i32.const 3 local.get 0 br_if 0 i32.add end", condition));

    [Theory]
    [InlineData(0, 60)]
    [InlineData(1, 4)]
    public void AConditionalBranchOutOfTheFunctionReturns(int condition, int expected) =>
        Assert.Equal(expected, Run("i32 -> i32", "i32.const 4 local.get 0 br_if 0 drop i32.const 60", condition));

    [Fact]
    public void OperandsBelowABlockSurviveIt() =>
        Assert.Equal(1234, Run("-> i32", "i32.const 1000 i32.const 200 block i32 i32.const 30 loop i32 i32.const 4 end i32.add end i32.add i32.add"));

    [Fact]
    public void AReturnDropsWhatLiesBelowItsValue() => Assert.Equal(3, Run("-> i32", "i32.const 1 i32.const 2 i32.const 3 return"));

    [Fact]
    public void ABranchDropsWhatLiesBelowItsValue() =>
        Assert.Equal(8, Run("-> i32", "i32.const 5 block i32 i32.const 1 i32.const 2 i32.const 3 br 0 end i32.add"));

    [Theory]
    [InlineData(0, 222)]
    [InlineData(-3, 111)]
    public void ASelectTakesTheFirstUnlessItsConditionIsZero(int condition, int expected) =>
        Assert.Equal(expected, Run("i32 -> i32", "i32.const 111 i32.const 222 local.get 0 select", condition));

    [Fact]
    public void CodeBehindABranchIsPassedOver()
    {
        const string Code = """
            block i32
              i32.const 9 br 0
              block loop i32.const 0 if i32 i32.const 1 br 1 else i32.const 2 end drop br 0 end end
              unreachable i64.mul drop
            end
            """;
        Assert.Equal(9, Run("-> i32", Code));
    }

    [Fact]
    public void ABlockThatIsOnlyLeftByBranchesIsFollowedByWhatComesAfterIt()
    {
        const string Code = """
            block loop
              local.get 0 i32.const 3 i32.ge_s br_if 1
              local.get 0 i32.const 1 i32.add local.set 0
              br 0
            end unreachable end
            local.get 0
            """;
        Assert.Equal(3, Run("i32 -> i32", Code, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void BothArmsOfAnIfMayLeaveTheFunction(int condition) =>
        Assert.Equal(condition, Run("i32 -> i32", "local.get 0 if i32 i32.const 1 return else i32.const 0 return end", condition));

    [Fact]
    public void BranchesReachAcrossMuchCode()
    {
        var middle = string.Join(' ', Enumerable.Repeat("local.get 1 i32.const 1000 i32.add local.set 1", 200));
        var code = $"block loop local.get 0 i32.eqz br_if 1 {middle} local.get 0 i32.const 1 i32.sub local.set 0 br 0 end end local.get 1";
        Assert.Equal(600_000, Run("i32 -> i32", code, 3, "i32"));
    }

    [Fact]
    public void BlocksMayNestDeeply()
    {
        const int Depth = 2000;
        var code = string.Join(' ', Enumerable.Repeat("block i32", Depth)) + " i32.const 17 " + $"br {Depth - 1} "
            + string.Join(' ', Enumerable.Repeat("end", Depth));
        Assert.Equal(17, Run("-> i32", code));
    }
}
