using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class CallTests
{
    [Fact]
    public void AFunctionGetsItsArgumentsInOrderAndOfEveryKind()
    {
        var instance = new ModuleBuilder()
            .Function("", "i32 i64 f32 f64 i32 -> f64", "local.get 0 f64.convert_i32_s local.get 1 f64.convert_i64_s f64.sub "
                + "local.get 2 f64.promote_f32 f64.mul local.get 3 f64.add local.get 4 f64.convert_i32_s f64.div")
            .Function("f", "-> f64", "i32.const 100 i64.const 58 f32.const 0.5 f64.const 3 i32.const 4 call 0").Instantiate();
        Assert.Equal(6.0, instance.Call<double>("f"));
    }

    [Fact]
    public void ACallLeavesTheOperandsBelowItsArguments()
    {
        var instance = new ModuleBuilder()
            .Function("", "i32 i32 -> i32", "local.get 0 local.get 1 i32.sub")
            .Function("f", "-> i32", "i32.const 1000 i32.const 10 i32.const 3 call 0 i32.add").Instantiate();
        Assert.Equal(1007, instance.Call<int>("f"));
    }

    [Fact]
    public void FunctionsCallEachOtherRecursively()
    {
        var instance = new ModuleBuilder()
            .Function("even", "i32 -> i32", "local.get 0 if i32 local.get 0 i32.const 1 i32.sub call 1 else i32.const 1 end")
            .Function("odd", "i32 -> i32", "local.get 0 if i32 local.get 0 i32.const 1 i32.sub call 0 else i32.const 0 end").Instantiate();
        Assert.Equal(1, instance.Call<int, int>("even", 500));
        Assert.Equal(0, instance.Call<int, int>("odd", 500));
    }

    [Fact]
    public void AnIndirectCallGoesToTheElementOfItsIndex()
    {
        var instance = new ModuleBuilder().Table(4).Elements(1, 0, 1)
            .Function("", "i32 -> i32", "local.get 0 i32.const 1 i32.add")
            .Function("", "i32 -> i32", "local.get 0 i32.const 2 i32.mul")
            .Function("f", "i32 i32 -> i32", "local.get 1 local.get 0 call_indirect 0").Instantiate();
        Assert.Equal(21, instance.Call<int, int, int>("f", 1, 20));
        Assert.Equal(40, instance.Call<int, int, int>("f", 2, 20));
    }

    [Fact]
    public void AnIndirectCallTrapsOutsideTheTableAndOnAnEmptyElement()
    {
        var instance = new ModuleBuilder().Table(4).Elements(1, 0)
            .Function("", "->", "")
            .Function("f", "i32 ->", "local.get 0 call_indirect 0").Instantiate();
        instance.Run("f", 1);
        foreach (var index in new[] { 0, 2, 4, -1, int.MinValue })
            Expect.Trap(TrapKind.UndefinedElement, () => instance.Run("f", index));
    }

    [Fact]
    public void AnIndirectCallTrapsOnAFunctionOfAnotherType()
    {
        var builder = new ModuleBuilder().Table(3).Elements(0, 0, 1, 2)
            .Function("", "i32 -> i32", "local.get 0")
            .Function("", "i64 -> i32", "i32.const 2")
            .Function("", "i32 ->", "");
        var instance = builder.Function("f", "i32 -> i32", $"i32.const 7 local.get 0 call_indirect {builder.Type("i32 -> i32")}").Instantiate();
        Assert.Equal(7, instance.Call<int, int>("f", 0));
        Expect.Trap(TrapKind.SignatureMismatch, () => instance.Call<int, int>("f", 1));
        Expect.Trap(TrapKind.SignatureMismatch, () => instance.Call<int, int>("f", 2));
    }

    [Fact]
    public void TypesWithTheSameStructureAreTheSameType()
    {
        // The third type is a copy of the first, which the builder would not make.
        var bytes = new ByteWriter().Raw(ModuleBuilder.Header)
            .Raw(1).Sized([3, 0x60, 0, 1, 0x7F, 0x60, 0, 0, 0x60, 0, 1, 0x7F])
            .Raw(3).Sized([2, 0, 0])
            .Raw(4).Sized([1, 0x70, 0, 1])
            .Raw(7).Sized([1, 1, (byte)'f', 0, 1])
            .Raw(9).Sized([1, 0, 0x41, 0, 0x0B, 1, 0])
            .Raw(10).Sized([2, 4, 0, 0x41, 9, 0x0B, 7, 0, 0x41, 0, 0x11, 2, 0, 0x0B]).ToArray();
        var instance = new TestInstance(TranslatedModule.Translate(WasmModule.Read(bytes)), null);
        Assert.Equal(9, instance.Call<int>("f"));
    }

    [Fact]
    public void TheStartFunctionRunsOnInstantiation()
    {
        var instance = new ModuleBuilder().Global("g", "i32", true, "1")
            .Function("", "->", "global.get 0 i32.const 41 i32.add global.set 0").Start(0).Instantiate();
        Assert.Equal(42, instance.Instance.GetGlobal("g"));
    }

    [Fact]
    public void AnElementSegmentThatDoesNotFitTraps() =>
        Expect.Trap(TrapKind.SegmentOutOfBounds, () => new ModuleBuilder().Table(2).Elements(1, 0, 0).Function("", "->", "").Instantiate());
}
