using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class MemoryTests
{
    private const int PageBytes = 65536;

    public static TheoryData<string, string, int> Loads => new()
    {
        { "i32.load", "i64.extend_i32_u", 4 },
        { "i32.load8_s", "i64.extend_i32_u", 1 },
        { "i32.load8_u", "i64.extend_i32_u", 1 },
        { "i32.load16_s", "i64.extend_i32_u", 2 },
        { "i32.load16_u", "i64.extend_i32_u", 2 },
        { "i64.load", "", 8 },
        { "i64.load8_s", "", 1 },
        { "i64.load8_u", "", 1 },
        { "i64.load16_s", "", 2 },
        { "i64.load16_u", "", 2 },
        { "i64.load32_s", "", 4 },
        { "i64.load32_u", "", 4 },
        { "f32.load", "i32.reinterpret_f32 i64.extend_i32_u", 4 },
        { "f64.load", "i64.reinterpret_f64", 8 },
    };

    public static TheoryData<string, string, int> Stores => new()
    {
        { "i32.store", "i32.wrap_i64", 4 },
        { "i32.store8", "i32.wrap_i64", 1 },
        { "i32.store16", "i32.wrap_i64", 2 },
        { "i64.store", "", 8 },
        { "i64.store8", "", 1 },
        { "i64.store16", "", 2 },
        { "i64.store32", "", 4 },
        { "f32.store", "i32.wrap_i64 f32.reinterpret_i32", 4 },
        { "f64.store", "f64.reinterpret_i64", 8 },
    };

    [Theory]
    [InlineData("i32.load", 0xF3F2F1F0L)]
    [InlineData("i32.load8_s", 0xFFFFFFF0L)]
    [InlineData("i32.load8_u", 0xF0L)]
    [InlineData("i32.load16_s", 0xFFFFF1F0L)]
    [InlineData("i32.load16_u", 0xF1F0L)]
    [InlineData("i64.load", unchecked((long)0xF7F6F5F4F3F2F1F0L))]
    [InlineData("i64.load8_s", -16L)]
    [InlineData("i64.load8_u", 0xF0L)]
    [InlineData("i64.load16_s", -3600L)]
    [InlineData("i64.load16_u", 0xF1F0L)]
    [InlineData("i64.load32_s", unchecked((long)0xFFFFFFFFF3F2F1F0L))]
    [InlineData("i64.load32_u", 0xF3F2F1F0L)]
    public void ALoadIsLittleEndianAndWidens(string load, long expected)
    {
        var widen = load.StartsWith("i32") ? "i64.extend_i32_u" : "";
        var instance = new ModuleBuilder().Memory(1).Data(3, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7)
            .Function("f", "i32 -> i64", $"local.get 0 {load} 1 {widen}").Instantiate();
        Assert.Equal(expected, instance.Call<int, long>("f", 2));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void AStoreChangesItsBytesAndNoOthers(string store, string convert, int bytes)
    {
        var instance = new ModuleBuilder().Memory(1)
            .Function("f", "i32 i64 ->", $"local.get 0 local.get 1 {convert} {store} 2").Instantiate();
        instance.Run("f", 5, 0x1122334455667788L);
        var expected = new byte[16];
        BitConverter.GetBytes(0x1122334455667788L).AsSpan(0, bytes).CopyTo(expected.AsSpan(7));
        Assert.Equal(expected, instance.Instance.Memory!.Slice(0, 16).ToArray());
    }

    [Theory]
    [MemberData(nameof(Loads))]
    public void ALoadTrapsExactlyWhereItsLastByteIsBeyondTheEnd(string load, string convert, int bytes)
    {
        var instance = new ModuleBuilder().Memory(1)
            .Function("f", "i32 -> i64", $"local.get 0 {load} {convert}")
            .Function("far", "i32 -> i64", $"local.get 0 {load} 65530 {convert}")
            .Function("farthest", "i32 -> i64", $"local.get 0 {load} 4294967295 {convert}").Instantiate();
        foreach (var address in new[] { 0, 1, PageBytes - bytes - 1, PageBytes - bytes })
            Assert.Equal(0, instance.Call<int, long>("f", address));
        foreach (var address in new[] { PageBytes - bytes + 1, PageBytes, int.MaxValue, int.MinValue, -bytes, -1 })
            Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Call<int, long>("f", address));

        var last = PageBytes - bytes - 65530;
        if (last >= 0)
            Assert.Equal(0, instance.Call<int, long>("far", last));
        foreach (var address in new[] { Math.Max(last + 1, 0), 100, -1, -65530, -65529 })
            Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Call<int, long>("far", address));
        foreach (var address in new[] { 0, 1, 2, -1 })
            Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Call<int, long>("farthest", address));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void AStoreTrapsExactlyWhereItsLastByteIsBeyondTheEndAndChangesNothing(string store, string convert, int bytes)
    {
        var instance = new ModuleBuilder().Memory(1)
            .Function("f", "i32 i64 ->", $"local.get 0 local.get 1 {convert} {store}")
            .Function("far", "i32 i64 ->", $"local.get 0 local.get 1 {convert} {store} 65535").Instantiate();
        instance.Run("f", PageBytes - bytes, -1L);
        foreach (var address in new[] { PageBytes - bytes + 1, PageBytes - 1 + (bytes == 1 ? 1 : 0), int.MinValue, -1 })
            Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Run("f", address, 0L));
        foreach (var address in new[] { 1, -1, -65535, -65534 })
            Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Run("far", address, 0L));
        Assert.All(instance.Instance.Memory!.Slice(PageBytes - bytes, bytes).ToArray(), one => Assert.Equal(255, one));
    }

    [Fact]
    public void MemoryGrowsByPagesOfZerosUpToItsMaximum()
    {
        var instance = new ModuleBuilder().Memory(1, 3)
            .Function("size", "-> i32", "memory.size")
            .Function("grow", "i32 -> i32", "local.get 0 memory.grow")
            .Function("read", "i32 -> i32", "local.get 0 i32.load8_u")
            .Function("write", "i32 i32 ->", "local.get 0 local.get 1 i32.store8").Instantiate();
        instance.Run("write", 7, 42);
        Assert.Equal(1, instance.Call<int>("size"));
        Assert.Equal(1, instance.Call<int, int>("grow", 1));
        Assert.Equal(2, instance.Call<int>("size"));
        Assert.Equal(-1, instance.Call<int, int>("grow", 2));
        Assert.Equal(-1, instance.Call<int, int>("grow", -1));
        Assert.Equal(2, instance.Call<int, int>("grow", 0));
        Assert.Equal(2, instance.Call<int, int>("grow", 1));
        Assert.Equal(-1, instance.Call<int, int>("grow", 1));
        Assert.Equal(42, instance.Call<int, int>("read", 7));
        Assert.Equal(0, instance.Call<int, int>("read", 3 * PageBytes - 1));
        Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Call<int, int>("read", 3 * PageBytes));
    }

    [Theory]
    [MemberData(nameof(Loads))]
    public void NothingIsWithinAMemoryOfNoPages(string load, string convert, int bytes)
    {
        var instance = new ModuleBuilder().Memory(0, 1)
            .Function("f", "i32 -> i64", $"local.get 0 {load} {convert}")
            .Function("grow", "-> i32", "i32.const 1 memory.grow").Instantiate();
        foreach (var address in new[] { 0, 1, -bytes, -1 })
            Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Call<int, long>("f", address));
        Assert.Equal(0, instance.Call<int>("grow"));
        Assert.Equal(0, instance.Call<int, long>("f", PageBytes - bytes));
    }

    [Fact]
    public void CodeOfAnInstanceThatWasDisposedOfFindsNoMemory()
    {
        TestInstance? instance = null;
        var imports = new Execution.WasmImports().Add("env", "end", () => instance!.Instance.Dispose());
        instance = new ModuleBuilder().Import("env", "end", "->").Memory(1)
            .Function("f", "-> i32", "i32.const 8 i32.const 5 i32.store call 0 i32.const 8 i32.load")
            .Function("grow", "-> i32", "i32.const 1 memory.grow").Instantiate(imports);
        Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Call<int>("f"));
        Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Call<int>("f"));
        Assert.Equal(-1, instance.Call<int>("grow"));
        Assert.True(instance.Instance.Memory!.Span.IsEmpty);
    }

    [Fact]
    public void TheHostMayForbidGrowing()
    {
        var module = new ModuleBuilder().Memory(1).Function("grow", "i32 -> i32", "local.get 0 memory.grow").Read();
        var translated = Execution.TranslatedModule.Translate(module);
        var instance = translated.Instantiate(new Execution.WasmImports(), maximumPages: 2);
        var grow = translated.Function<Func<Execution.WasmInstance, int, int>>("grow");
        Assert.Equal([1, -1], new[] { grow(instance, 1), grow(instance, 1) });
    }

    [Fact]
    public void AnAccessSeesTheMemoryThatGrewBetweenItsAddressAndItsValue()
    {
        var instance = new ModuleBuilder().Memory(1)
            .Function("f", "-> i32", "i32.const 65536 i32.const 1 memory.grow i32.const 40 i32.add i32.store i32.const 65536 i32.load").Instantiate();
        Assert.Equal(41, instance.Call<int>("f"));
    }

    [Fact]
    public void AnAccessSeesTheMemoryThatACalledFunctionGrew()
    {
        var instance = new ModuleBuilder().Memory(1).Table(1).Elements(0, 0)
            .Function("grow", "-> i32", "i32.const 1 memory.grow")
            .Function("direct", "-> i32", "i32.const 65536 call 0 i32.const 40 i32.add i32.store i32.const 65536 i32.load")
            .Function("indirect", "-> i32", "i32.const 131072 i32.const 0 call_indirect 0 i32.const 40 i32.add i32.store i32.const 131072 i32.load")
            .Instantiate();
        Assert.Equal(41, instance.Call<int>("direct"));
        Assert.Equal(42, instance.Call<int>("indirect"));
    }

    [Fact]
    public void AStoreThatTrapsDoesSoAfterItsValueWasComputed()
    {
        var instance = new ModuleBuilder().Memory(1)
            .Global("seen", "i32", true, "0")
            .Function("f", "->", "i32.const -1 i32.const 5 global.set 0 i32.const 1 i32.store")
            .Function("g", "->", "i32.const -1 i32.const 1 i32.const 0 i32.div_s i32.store")
            .Function("h", "->", "i32.const -1 i32.const 16 i32.const 77 i32.store i32.const 1 i32.store").Instantiate();
        Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Run("f"));
        Assert.Equal(5, instance.Instance.GetGlobal("seen"));
        Expect.Trap(TrapKind.DivideByZero, () => instance.Run("g"));
        Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Run("h"));
        Assert.Equal(77, instance.Instance.Memory!.Slice(16, 1)[0]);
    }

    [Theory]
    [InlineData(6, 0, 6, "0001020304050001020304050c0d0e0f")]
    [InlineData(1, 2, 7, "000203040506070808090a0b0c0d0e0f")]
    [InlineData(2, 0, 9, "00010001020304050607080b0c0d0e0f")]
    public void ACopyMayOverlap(int target, int source, int count, string expected)
    {
        var instance = new ModuleBuilder().Memory(1).Data(0, [.. Enumerable.Range(0, 16).Select(i => (byte)i)])
            .Function("f", "i32 i32 ->", $"local.get 0 local.get 1 i32.const {count} memory.copy").Instantiate();
        instance.Run("f", target, source);
        Assert.Equal(expected, Convert.ToHexStringLower(instance.Instance.Memory!.Slice(0, 16)));
    }

    [Fact]
    public void AFillTakesTheLowByte()
    {
        var instance = new ModuleBuilder().Memory(1)
            .Function("f", "i32 i32 ->", "local.get 0 i32.const 0x1ff local.get 1 memory.fill").Instantiate();
        instance.Run("f", 2, 3);
        Assert.Equal("0000ffffff00", Convert.ToHexStringLower(instance.Instance.Memory!.Slice(0, 6)));
    }

    [Theory]
    [InlineData(65536, 0, true)]
    [InlineData(65537, 0, false)]
    [InlineData(65530, 6, true)]
    [InlineData(65530, 7, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, -1, false)]
    [InlineData(-1, -1, false)]
    public void CopyAndFillCheckTheirWholeRange(int start, int count, bool isInside)
    {
        var instance = new ModuleBuilder().Memory(1)
            .Function("fill", "i32 i32 ->", "local.get 0 i32.const 1 local.get 1 memory.fill")
            .Function("to", "i32 i32 ->", "local.get 0 i32.const 0 local.get 1 memory.copy")
            .Function("from", "i32 i32 ->", "i32.const 0 local.get 0 local.get 1 memory.copy").Instantiate();
        foreach (var name in new[] { "fill", "to", "from" })
        {
            if (isInside)
                instance.Run(name, start, count);
            else
                Expect.Trap(TrapKind.OutOfBoundsMemory, () => instance.Run(name, start, count));
        }
    }

    [Fact]
    public void AddressesAreComputedInEveryShapeOfExpression()
    {
        // A pointer chain, a store whose value is a load, a select as address, an address from a block, and one below a branch.
        var instance = new ModuleBuilder().Memory(1).Data(0, 4, 0, 0, 0, 8, 0, 0, 0, 12, 0, 0, 0, 99)
            .Function("chain", "-> i32", "i32.const 0 i32.load i32.load i32.load i32.load8_u")
            .Function("copy", "-> i32", "i32.const 100 i32.const 12 i32.load8_u i32.store8 i32.const 100 i32.load8_u")
            .Function("select", "i32 -> i32", "i32.const 4 i32.const 8 local.get 0 select i32.load")
            .Function("block", "i32 -> i32", "i32.const 4 block i32 i32.const 4 local.get 0 br_if 0 drop i32.const 0 end i32.add i32.load")
            .Function("nested", "-> i32", "i32.const 200 i32.const 4 i32.load i32.const 8 i32.load i32.store i32.const 3 i32.store i32.const 8 i32.load", "i32")
            .Instantiate();
        Assert.Equal(99, instance.Call<int>("chain"));
        Assert.Equal(99, instance.Call<int>("copy"));
        Assert.Equal(8, instance.Call<int, int>("select", 1));
        Assert.Equal(12, instance.Call<int, int>("select", 0));
        Assert.Equal(12, instance.Call<int, int>("block", 1));
        Assert.Equal(8, instance.Call<int, int>("block", 0));
        Assert.Equal(12, instance.Call<int>("nested"));
    }

    [Fact]
    public void ADataSegmentThatDoesNotFitTrapsBeforeAnythingIsWritten()
    {
        var builder = new ModuleBuilder().Memory(1).Data(65535, 1).Data(65535, 1, 2);
        Expect.Trap(TrapKind.SegmentOutOfBounds, () => builder.Instantiate());
    }

    [Fact]
    public void TheHostReadsAndWritesMemoryWithinItsBounds()
    {
        var memory = new ModuleBuilder().Memory(1).Instantiate().Instance.Memory!;
        memory.Slice(65532, 4)[3] = 9;
        Assert.Equal(9, memory.Span[65535]);
        Assert.Throws<WasmTrapException>(() => { memory.Slice(65533, 4); });
        Assert.Throws<WasmTrapException>(() => { memory.Slice(-1, 1); });
        Assert.Throws<WasmTrapException>(() => { memory.Slice(1, -1); });
    }
}
