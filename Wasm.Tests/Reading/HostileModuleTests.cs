using System.Runtime.CompilerServices;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Reading;

/// <summary>Damaged modules end in one exception, whatever the damage is.</summary>
public sealed class HostileModuleTests
{
    private static readonly byte[] Sound = Build();

    private static byte[] Build()
    {
        var builder = new ModuleBuilder().Import("env", "f", "i32 -> i32").Memory(1, 2).Table(2).Elements(0, 0, 1).Data(4, 1, 2, 3)
            .Global("g", "i64", true, "5");
        return builder
            .Function("a", "i32 i64 -> i64", """
                block i32 local.get 0 i32.const 3 i32.lt_s if i32 i32.const 1 else local.get 0 i32.load 4 end
                local.get 0 br_if 0 drop loop local.get 1 i64.eqz br_if 0 end
                block block local.get 0 br_table 0 1 0 end end i32.const 7 end
                i64.extend_i32_u global.get 0 i64.add local.tee 1 global.set 0 local.get 1
                """)
            .Function("b", "->", """
                local.get 0 call 0 local.set 0 i32.const 0 local.get 0 i32.const 1 call_indirect 0 i32.store16 2
                f64.const 1.5 f32.const 2 f64.promote_f32 f64.mul i32.trunc_sat_f64_s memory.grow drop
                i32.const 0 i32.const 1 i32.const 2 memory.copy i32.const 1 i32.const 2 local.get 0 select drop
                """, "i32", "f64")
            .Start(2)
            .Build();
    }

    [Fact]
    public void TheSoundModuleIsRead() => Assert.NotNull(WasmModule.Read(Sound).ExportedFunction("a"));

    [Fact]
    public void EveryTruncationIsRefusedOrIsAModule()
    {
        for (var length = 0; length < Sound.Length; length++)
            Read(Sound[..length]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomDamageIsRefusedOrLeavesAModuleThatTheRuntimeCompiles(int seed)
    {
        var random = new Random(seed);
        var survivors = 0;
        for (var round = 0; round < 4000; round++)
        {
            var bytes = (byte[])Sound.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            if (Read(bytes) is { } module && survivors++ < 40)
                Compile(module);
        }

        Assert.InRange(survivors, 40, 3000);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void RandomBytesBehindTheHeaderAreRefusedOrAreAModule(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(8, 60)];
            random.NextBytes(bytes);
            ModuleBuilder.Header.CopyTo(bytes, 0);
            if (bytes.Length > 8)
                bytes[8] = (byte)random.Next(14);
            Read(bytes);
        }
    }

    [Fact]
    public void AHugeNumberOfLocalsIsRefused()
    {
        byte[] body = [1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x7F, 0x0B];
        var code = new ByteWriter().Raw(1).Sized(body).ToArray();
        byte[] module = [.. ModuleBuilder.Header, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, .. new ByteWriter().Raw(10).Sized(code).ToArray()];
        Expect.Refused(module, "more than 50000 locals");
    }

    [Fact]
    public void ManyFunctionsWithManyLocalsAreRefused()
    {
        const int Functions = 1000;
        var body = new ByteWriter().Sized(new ByteWriter().Raw(1).U32(40_000).Raw(0x7F, 0x0B).ToArray()).ToArray();
        var module = new ByteWriter().Raw(ModuleBuilder.Header).Raw(1, 4, 1, 0x60, 0, 0)
            .Raw(3).Sized(new ByteWriter().U32(Functions).Raw(new byte[Functions]).ToArray())
            .Raw(10).Sized(new ByteWriter().Entries([.. Enumerable.Repeat(body, Functions)]).ToArray()).ToArray();
        Expect.Refused(module, "locals together");
    }

    [Fact]
    public void AMemoryThatCannotBeHadIsALinkError()
    {
        var builder = new ModuleBuilder().Memory(65536);
        Assert.Contains("65536 pages", Assert.Throws<WasmLinkException>(() => builder.Instantiate()).Message);
    }

    /// <summary>The module, or null where the bytes are refused; any other exception fails the test.</summary>
    private static WasmModule? Read(byte[] bytes)
    {
        try
        {
            return WasmModule.Read(bytes);
        }
        catch (WasmFormatException refusal)
        {
            Assert.InRange(refusal.Offset, 0, bytes.Length);
            return null;
        }
    }

    private static void Compile(WasmModule module)
    {
        foreach (var method in TranslatedModule.Translate(module).Methods)
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }
}
