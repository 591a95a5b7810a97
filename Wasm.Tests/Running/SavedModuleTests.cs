using System.Reflection;
using System.Text;
using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class SavedModuleTests
{
    // Enough branches that some lie where the runtime's writer of assemblies begins another block.
    private const int Branches = 400;

    private static ModuleBuilder Build()
    {
        var code = new StringBuilder();
        for (var i = 0; i < Branches; i++)
            code.Append($"block local.get 0 i32.const {i} i32.ne br_if 0 i32.const {i * 3} return end ");
        code.Append("i32.const -1");
        return new ModuleBuilder()
            .Memory(1, 2).Data(8, 5, 6, 7)
            .Import("host", "twice", "i32 -> i32")
            .Function("find", "i32 -> i32", code.ToString())
            .Function("host", "i32 -> i32", "local.get 0 call 0")
            .Function("byte", "i32 -> i32", "local.get 0 i32.load8_u");
    }

    private static TestInstance Saved()
    {
        var bytes = Build().Build();
        using var assembly = new MemoryStream();
        TranslatedModule.Save(WasmModule.Read(bytes), assembly);
        var module = TranslatedModule.Load(WasmModule.ReadDeclarations(bytes), Assembly.Load(assembly.ToArray()));
        return new TestInstance(module, new WasmImports().Add("host", "twice", (Func<int, int>)(value => 2 * value)));
    }

    [Fact]
    public void WhatWasTranslatedBeforeRunsAsWhatIsTranslatedNow()
    {
        var saved = Saved();
        for (var i = 0; i < Branches; i++)
            Assert.Equal(3 * i, saved.Call<int, int>("find", i));
        Assert.Equal(-1, saved.Call<int, int>("find", Branches));
        Assert.Equal(42, saved.Call<int, int>("host", 21));
        Assert.Equal([5, 6, 7, 0], Enumerable.Range(8, 4).Select(address => saved.Call<int, int>("byte", address)));
    }

    [Fact]
    public void ItTrapsAsWell() =>
        Assert.Equal(TrapKind.OutOfBoundsMemory, Assert.Throws<WasmTrapException>(() => Saved().Call<int, int>("byte", -1)).Kind);

    [Fact]
    public void ASnapshotIsTheSameWhenItWasWrittenAndRead()
    {
        var original = Saved();
        var snapshot = WasmSnapshot.Take(original.Instance);
        using var file = new MemoryStream();
        snapshot.Write(new BinaryWriter(file));
        file.Position = 0;
        var read = WasmSnapshot.Read(new BinaryReader(file));
        Assert.Equal((snapshot.MemoryBytes, snapshot.KeptBytes), (read.MemoryBytes, read.KeptBytes));
        var imports = new WasmImports().Add("host", "twice", (Func<int, int>)(value => value));
        Assert.Equal(original.Instance.Memory!.Span, original.Module.Instantiate(imports, read).Memory!.Span);
    }
}
