using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class GlobalTests
{
    private static TestInstance Build() => new ModuleBuilder()
        .Global("i", "i32", true, "-5").Global("l", "i64", true, "0x8000000000000001").Global("f", "f32", true, "1.5").Global("d", "f64", false, "-0.1")
        .Function("swap", "i32 ->", "local.get 0 global.set 0 global.get 0 i64.extend_i32_s global.set 1 f32.const 2.5 global.set 2")
        .Function("constant", "-> f64", "global.get 3").Instantiate();

    [Fact]
    public void GlobalsBeginWithTheirFirstValues()
    {
        var instance = Build().Instance;
        Assert.Equal(-5, instance.GetGlobal("i"));
        Assert.Equal(unchecked((long)0x8000000000000001), instance.GetGlobal("l"));
        Assert.Equal(1.5f, BitConverter.Int32BitsToSingle((int)instance.GetGlobal("f")));
        Assert.Equal(-0.1, BitConverter.Int64BitsToDouble(instance.GetGlobal("d")));
    }

    [Fact]
    public void CodeAndHostSeeEachOthersChanges()
    {
        var instance = Build();
        instance.Run("swap", 77);
        Assert.Equal(77, instance.Instance.GetGlobal("i"));
        Assert.Equal(77, instance.Instance.GetGlobal("l"));
        instance.Instance.SetGlobal("l", 1L << 40);
        Assert.Equal(1L << 40, instance.Instance.GetGlobal("l"));
        Assert.Equal(-0.1, instance.Call<double>("constant"));
    }

    [Fact]
    public void AConstantCannotBeChangedByTheHost() => Assert.Throws<WasmLinkException>(() => Build().Instance.SetGlobal("d", 0));

    [Fact]
    public void AGlobalThatIsNotExportedIsAnError() => Assert.Throws<WasmLinkException>(() => Build().Instance.GetGlobal("swap"));

    [Fact]
    public void EachInstanceHasItsOwnGlobals()
    {
        var first = Build();
        var second = first.Module.Instantiate(new Execution.WasmImports());
        first.Run("swap", 1);
        Assert.Equal(-5, second.GetGlobal("i"));
    }
}
