using Messaging.Wasm.Execution;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class SnapshotTests
{
    private const string Set = "local.get 0 local.get 1 i32.store local.get 1 global.set 0";

    private static TestInstance Build(uint maximumPages = 10) => new ModuleBuilder().Memory(2, maximumPages).Global("g", "i32", true, "0").Data(100, 1, 2, 3)
        .Function("set", "i32 i32 ->", Set)
        .Function("get", "i32 -> i32", "local.get 0 i32.load")
        .Function("grow", "i32 -> i32", "local.get 0 memory.grow").Instantiate();

    [Fact]
    public void AnInstanceBeginsWhereTheSnapshotWasTaken()
    {
        var original = Build();
        original.Call<int, int>("grow", 1);
        original.Run("set", 3 * 65536 - 4, 99);
        var copy = original.Module.Instantiate(new WasmImports(), WasmSnapshot.Take(original.Instance));
        Assert.Equal(original.Instance.Memory!.Span, copy.Memory!.Span);
        Assert.Equal(99, copy.GetGlobal("g"));
        Assert.Equal(3, copy.Memory.Pages);
    }

    [Fact]
    public void CopiesDoNotSeeEachOther()
    {
        var original = Build();
        var snapshot = WasmSnapshot.Take(original.Instance);
        var set = original.Module.Function<Action<WasmInstance, int, int>>("set");
        var first = original.Module.Instantiate(new WasmImports(), snapshot);
        set(first, 100, -1);
        set(original.Instance, 200, -1);
        var second = original.Module.Instantiate(new WasmImports(), snapshot);
        Assert.Equal([1, 2, 3, 0], second.Memory!.Slice(100, 4).ToArray());
        Assert.Equal(0, second.Memory.Slice(200, 1)[0]);
        Assert.Equal(0, second.GetGlobal("g"));
    }

    [Fact]
    public void AnInstanceGrowsInItsRoomAndBeyondItWithoutBeingSeenByOthers()
    {
        var original = Build(maximumPages: 200);
        original.Run("set", 4, 7);
        var snapshot = WasmSnapshot.Take(original.Instance);
        var (set, get) = (original.Module.Function<Action<WasmInstance, int, int>>("set"), original.Module.Function<Func<WasmInstance, int, int>>("get"));
        var grow = original.Module.Function<Func<WasmInstance, int, int>>("grow");
        var first = original.Module.Instantiate(new WasmImports(), snapshot);
        var second = original.Module.Instantiate(new WasmImports(), snapshot);
        foreach (var (pages, last) in new[] { (1, 3), (100, 103) })
        {
            Expect.Trap(TrapKind.OutOfBoundsMemory, () => get(first, last * 65536 - 4));
            grow(first, pages);
            Assert.Equal(0, get(first, last * 65536 - 4));
            set(first, last * 65536 - 4, last);
            Assert.Equal((last, 7), (get(first, last * 65536 - 4), get(first, 4)));
        }

        grow(second, 1);
        Assert.Equal((0, 7), (get(second, 3 * 65536 - 4), get(second, 4)));
    }

    [Fact]
    public void PagesThatHoldWhatTheSnapshotHoldsAreSharedAgainAndTheOthersStay()
    {
        var original = Build();
        original.Run("set", 4096, 5);
        var copy = original.Module.Instantiate(new WasmImports(), WasmSnapshot.Take(original.Instance));
        var set = original.Module.Function<Action<WasmInstance, int, int>>("set");
        int[] written = [0, 4096, 8192, 12288, 81920];
        foreach (var address in written)
            set(copy, address, 9);
        foreach (var address in written.Except([8192]))
            set(copy, address, address == 4096 ? 5 : 0);
        var before = copy.Memory!.Span.ToArray();
        Assert.Equal(OperatingSystem.IsLinux() && Environment.SystemPageSize == 4096 ? 4 : 0, copy.Memory.ShareUnchanged());
        Assert.Equal(before, copy.Memory.Span);
        Assert.Equal(0, copy.Memory.ShareUnchanged());
        set(copy, 0, 7);
        var get = original.Module.Function<Func<WasmInstance, int, int>>("get");
        Assert.Equal((7, 5, 9), (get(copy, 0), get(copy, 4096), get(copy, 8192)));
    }

    [Fact]
    public void AMemoryThatHasMovedOrWasGivenBackSharesNothing()
    {
        var original = Build(maximumPages: 200);
        original.Run("set", 4, 7);
        var snapshot = WasmSnapshot.Take(original.Instance);
        var (moved, ended) = (original.Module.Instantiate(new WasmImports(), snapshot), original.Module.Instantiate(new WasmImports(), snapshot));
        original.Module.Function<Func<WasmInstance, int, int>>("grow")(moved, 100);
        Assert.Equal(0, moved.Memory!.ShareUnchanged());
        Assert.Equal(7, original.Module.Function<Func<WasmInstance, int, int>>("get")(moved, 4));
        var memory = ended.Memory!;
        ended.Dispose();
        Assert.Equal(0, memory.ShareUnchanged());
    }

    [Fact]
    public void OnlyBlocksThatAreNotAllZeroAreKept()
    {
        var original = Build();
        Assert.Equal(4096, WasmSnapshot.Take(original.Instance).KeptBytes);
        original.Run("set", 4096 - 2, 0x01010101);
        Assert.Equal(8192, WasmSnapshot.Take(original.Instance).KeptBytes);
    }

    [Fact]
    public void AModuleWithoutMemoryHasSnapshotsToo()
    {
        var original = new ModuleBuilder().Global("g", "f64", true, "0.5").Function("f", "->", "f64.const 2.5 global.set 0").Instantiate();
        original.Run("f");
        var copy = original.Module.Instantiate(new WasmImports(), WasmSnapshot.Take(original.Instance));
        Assert.Equal(2.5, BitConverter.Int64BitsToDouble(copy.GetGlobal("g")));
    }
}
