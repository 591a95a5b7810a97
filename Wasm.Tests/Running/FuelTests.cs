using Messaging.Wasm.Execution;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class FuelTests
{
    private const string CountTo = "loop local.get 1 i32.const 1 i32.add local.tee 1 local.get 0 i32.lt_s br_if 0 end local.get 1";

    [Fact]
    public void EachFurtherTurnOfALoopTakesOne()
    {
        var instance = new ModuleBuilder().Function("f", "i32 -> i32", CountTo, "i32").Instantiate();
        var before = Used(instance, () => instance.Call<int, int>("f", 1));
        Assert.Equal(before + 999, Used(instance, () => instance.Call<int, int>("f", 1000)));
    }

    [Theory]
    [InlineData("loop br 0 end")]
    [InlineData("call 0")]
    [InlineData("i32.const 0 call_indirect 0")]
    [InlineData("block loop i32.const 1 br_if 0 br 1 end end")]
    [InlineData("loop i32.const 0 br_table 0 0 end")]
    public void WhatNeverEndsTrapsWhereItHasUsedItsFuelUp(string code)
    {
        var instance = new ModuleBuilder().Table(1).Elements(0, 0).Function("f", "->", code).Function("g", "-> i32", "i32.const 3").Instantiate();
        instance.Instance.Fuel = 500;
        Expect.Trap(TrapKind.FuelUsedUp, () => instance.Run("f"));
        instance.Instance.Fuel = 500;
        Assert.Equal(3, instance.Call<int>("g"));
    }

    [Fact]
    public void FunctionsThatCallEachOtherTwiceWithoutAnyLoopAreStopped()
    {
        // Sixty levels deep, each of which doubles the work: it would end in the year 2500.
        var instance = new ModuleBuilder()
            .Function("f", "i32 ->", "local.get 0 if local.get 0 i32.const 1 i32.sub call 1 local.get 0 i32.const 1 i32.sub call 1 end")
            .Function("g", "i32 ->", "local.get 0 call 0")
            .Instantiate();
        instance.Instance.Fuel = 100_000;
        Expect.Trap(TrapKind.FuelUsedUp, () => instance.Run("f", 60));
    }

    [Fact]
    public void TheSameCodeStopsAtTheSamePlace()
    {
        var instance = new ModuleBuilder().Global("n", "i32", true, "0")
            .Function("f", "->", "loop global.get 0 i32.const 1 i32.add global.set 0 br 0 end").Instantiate();
        instance.Instance.Fuel = 1_234;
        Expect.Trap(TrapKind.FuelUsedUp, () => instance.Run("f"));
        var first = instance.Instance.GetGlobal("n");
        instance.Instance.Fuel = 1_234;
        Expect.Trap(TrapKind.FuelUsedUp, () => instance.Run("f"));
        Assert.InRange(first, 1_000, 1_234);
        Assert.Equal(2 * first, instance.Instance.GetGlobal("n"));
    }

    [Theory]
    [InlineData("i32.const 0 i32.const 7 i32.const 65536 memory.fill")]
    [InlineData("i32.const 0 i32.const 0 i32.const 65536 memory.copy")]
    public void BytesThatAreCopiedOrFilledAtOnceTakeFuelByTheirNumber(string code)
    {
        var instance = new ModuleBuilder().Memory(1).Function("f", "->", code).Function("g", "->", "nop").Instantiate();
        Assert.Equal(65536 / 64, Used(instance, () => instance.Run("f")) - Used(instance, () => instance.Run("g")));
    }

    [Fact]
    public void TheHostIsToldWithinTheCallAndCanCallTheModule()
    {
        var instance = new ModuleBuilder().Global("n", "i32", true, "0")
            .Function("f", "->", "i32.const 5 global.set 0 loop br 0 end").Function("read", "-> i32", "global.get 0").Instantiate();
        var seen = 0;
        instance.Instance.WhenFuelIsUsedUp = () =>
        {
            instance.Instance.Fuel = 100;
            seen = instance.Call<int>("read");
        };
        instance.Instance.Fuel = 1_000;
        Expect.Trap(TrapKind.FuelUsedUp, () => instance.Run("f"));
        Assert.Equal(5, seen);
    }

    [Fact]
    public void WithoutALimitNothingIsStopped()
    {
        var instance = new ModuleBuilder().Function("f", "i32 -> i32", CountTo, "i32").Instantiate();
        Assert.Equal(3_000_000, instance.Call<int, int>("f", 3_000_000));
    }

    private static long Used(TestInstance instance, Action call)
    {
        instance.Instance.Fuel = 1_000_000;
        call();
        return 1_000_000 - instance.Instance.Fuel;
    }
}
