using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class TrapTests
{
    [Fact]
    public void UnreachableTraps() =>
        Expect.Trap(TrapKind.Unreachable, () => new ModuleBuilder().Function("f", "-> i32", "i32.const 1 unreachable").Instantiate().Call<int>("f"));

    [Theory]
    [InlineData("call 0")]
    [InlineData("i32.const 0 call_indirect 0")]
    public void EndlessRecursionTrapsAndTheInstanceCanStillBeUsed(string call)
    {
        var builder = new ModuleBuilder().Table(1).Elements(0, 0).Global("depth", "i32", true, "0");
        var instance = builder
            .Function("f", "->", $"global.get 0 i32.const 1 i32.add global.set 0 {call}")
            .Function("g", "-> i32", "i32.const 3").Instantiate();
        Expect.Trap(TrapKind.StackExhausted, () => instance.Run("f"));
        Assert.InRange(instance.Instance.GetGlobal("depth"), 1000, 10_000_000);
        Assert.Equal(3, instance.Call<int>("g"));
        Expect.Trap(TrapKind.StackExhausted, () => instance.Run("f"));
    }

    [Fact]
    public void RecursionThroughTheHostTraps()
    {
        TestInstance? instance = null;
        var imports = new Execution.WasmImports().Add("env", "again", () => instance!.Run("f"));
        instance = new ModuleBuilder().Import("env", "again", "->").Function("f", "->", "call 0").Instantiate(imports);
        Expect.Trap(TrapKind.StackExhausted, () => instance.Run("f"));
    }

    [Fact]
    public void ATrapKeepsWhatHappenedBeforeIt()
    {
        var instance = new ModuleBuilder().Memory(1).Global("g", "i32", true, "0")
            .Function("f", "->", "i32.const 8 i32.const 5 i32.store i32.const 6 global.set 0 unreachable").Instantiate();
        Expect.Trap(TrapKind.Unreachable, () => instance.Run("f"));
        Assert.Equal(5, instance.Instance.Memory!.Slice(8, 1)[0]);
        Assert.Equal(6, instance.Instance.GetGlobal("g"));
    }

    [Theory]
    [InlineData(TrapKind.Unreachable)]
    [InlineData(TrapKind.OutOfBoundsMemory)]
    [InlineData(TrapKind.DivideByZero)]
    [InlineData(TrapKind.IntegerOverflow)]
    [InlineData(TrapKind.InvalidConversion)]
    [InlineData(TrapKind.UndefinedElement)]
    [InlineData(TrapKind.SignatureMismatch)]
    [InlineData(TrapKind.StackExhausted)]
    [InlineData(TrapKind.SegmentOutOfBounds)]
    public void EachKindSaysWhatHappened(TrapKind kind)
    {
        var messages = Enum.GetValues<TrapKind>().ToLookup(one => new WasmTrapException(one).Message);
        Assert.Equal([kind], messages[new WasmTrapException(kind).Message]);
    }
}
