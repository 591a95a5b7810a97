using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Running;

public sealed class HostFunctionTests
{
    [Fact]
    public void AnImportIsCalledWithItsArguments()
    {
        var seen = new List<string>();
        var imports = new WasmImports()
            .Add("env", "note", (int a, long b, float c, double d) => seen.Add($"{a} {b} {c} {d}"))
            .Add("env", "add", (int a, int b) => a + b);
        var instance = new ModuleBuilder()
            .Import("env", "note", "i32 i64 f32 f64 ->")
            .Import("env", "add", "i32 i32 -> i32")
            .Function("f", "-> i32", "i32.const 1 i64.const -2 f32.const 0.5 f64.const 8 call 0 i32.const 30 i32.const 12 call 1").Instantiate(imports);
        Assert.Equal(42, instance.Call<int>("f"));
        Assert.Equal(["1 -2 0.5 8"], seen);
    }

    [Fact]
    public void EachInstanceHasItsOwnHostFunctions()
    {
        var translated = TranslatedModule.Translate(
            new ModuleBuilder().Import("env", "get", "-> i32").Function("f", "-> i32", "call 0").Read());
        var instances = Enumerable.Range(0, 5).Select(i => translated.Instantiate(new WasmImports().Add("env", "get", () => i))).ToArray();
        var function = translated.Function<Func<WasmInstance, int>>("f");
        Assert.Equal([0, 1, 2, 3, 4], instances.Select(function));
    }

    [Fact]
    public void AnImportMayBeExportedAndPutIntoTheTable()
    {
        var builder = new ModuleBuilder().Import("env", "get", "-> i32").Table(1).Elements(0, 0);
        var instance = builder.Function("f", "-> i32", $"i32.const 0 call_indirect {builder.Type("-> i32")}")
            .Instantiate(new WasmImports().Add("env", "get", () => 5));
        Assert.Equal(5, instance.Call<int>("f"));
    }

    [Fact]
    public void TheHostMayAddFunctionsToTheTable()
    {
        var builder = new ModuleBuilder().Table(2);
        var module = builder.Function("f", "i32 i32 -> i32", $"local.get 1 local.get 0 call_indirect {builder.Type("i32 -> i32")}").Read();
        var translated = TranslatedModule.Translate(
            module,
            new FunctionImport("table", "double", new FunctionType([ValueKind.I32], ValueKind.I32)),
            new FunctionImport("table", "wrong", new FunctionType([ValueKind.I64], ValueKind.I32)));
        var imports = new WasmImports().Add("table", "double", (int value) => 2 * value).Add("table", "wrong", (long value) => 0);
        var instance = translated.Instantiate(imports);
        var function = translated.Function<Func<WasmInstance, int, int, int>>("f");
        Assert.Equal(2, translated.FirstHostElement);
        Assert.Equal(42, function(instance, 2, 21));
        Expect.Trap(TrapKind.SignatureMismatch, () => function(instance, 3, 1));
        Expect.Trap(TrapKind.UndefinedElement, () => function(instance, 4, 1));
    }

    [Fact]
    public void AHostFunctionMayCallTheModuleAndGrowItsMemory()
    {
        TestInstance? instance = null;
        var imports = new WasmImports().Add("env", "grow", (int pages) => instance!.Call<int, int>("grow", pages));
        instance = new ModuleBuilder().Import("env", "grow", "i32 -> i32").Memory(1)
            .Function("grow", "i32 -> i32", "local.get 0 memory.grow")
            .Function("f", "-> i32", "i32.const 65536 i32.const 1 call 0 i32.store i32.const 65536 i32.load").Instantiate(imports);
        Assert.Equal(1, instance.Call<int>("f"));
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(IndexOutOfRangeException))]
    [InlineData(typeof(DivideByZeroException))]
    public void WhatAHostFunctionThrowsComesOutAsItIs(Type type)
    {
        var thrown = (Exception)Activator.CreateInstance(type)!;
        var imports = new WasmImports().Add("env", "fail", new Action(() => throw thrown));
        var instance = new ModuleBuilder().Import("env", "fail", "->").Function("f", "->", "call 0").Instantiate(imports);
        Assert.Same(thrown, Record.Exception(() => instance.Run("f")));
    }

    [Fact]
    public void AMissingImportIsNamed()
    {
        var builder = new ModuleBuilder().Import("env", "gone", "i32 -> i64").Function("f", "->", "");
        var problem = Assert.Throws<WasmLinkException>(() => builder.Instantiate());
        Assert.Contains("env.gone (i32) -> i64", problem.Message);
    }

    [Fact]
    public void AnImportOfAnotherTypeIsNamed()
    {
        var builder = new ModuleBuilder().Import("env", "one", "i32 -> i64");
        var problem = Assert.Throws<WasmLinkException>(() => builder.Instantiate(new WasmImports().Add("env", "one", (int value) => value)));
        Assert.Contains("(i32) -> i64", problem.Message);
    }

    [Fact]
    public void AskingForAnExportThatIsNotThereOrHasAnotherTypeIsAnError()
    {
        var translated = TranslatedModule.Translate(new ModuleBuilder().Memory(1).Function("f", "i32 ->", "").Read());
        Assert.Throws<WasmLinkException>(() => translated.Function<Action<WasmInstance>>("g"));
        Assert.Throws<WasmLinkException>(() => translated.Function<Action<WasmInstance>>("memory"));
        Assert.Throws<WasmLinkException>(() => translated.Function<Action<WasmInstance>>("f"));
        Assert.NotNull(translated.Function<Action<WasmInstance, int>>("f"));
    }

    [Fact]
    public void AFunctionDoesNotRunOnAnInstanceOfAnotherModule()
    {
        var one = TranslatedModule.Translate(new ModuleBuilder().Function("f", "->", "").Read());
        var other = new ModuleBuilder().Function("f", "->", "").Instantiate();
        Assert.Throws<InvalidCastException>(() => one.Function<Action<WasmInstance>>("f")(other.Instance));
    }
}
