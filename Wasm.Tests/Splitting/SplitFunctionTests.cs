using Messaging.Wasm.Execution;
using Messaging.Wasm.Modules;
using Messaging.Wasm.Splitting;
using Messaging.Wasm.Tests.Building;
using Messaging.Wasm.Validation;

namespace Messaging.Wasm.Tests.Splitting;

public sealed class SplitFunctionTests
{
    // The bounds of the JIT, beyond which it does not optimise, are known in bytes of IL.
    private const int LargestMethodBytes = 60_000;

    private static readonly SplitLimits Tiny =
        new(LargestFunction: 10, SmallestRegion: 4, LargestRegion: 40, MostExits: 4, MostValues: 10);

    private static TestInstance Instance(WasmModule module) => new(TranslatedModule.Translate(module), imports: null);

    private static object RunProgram(TestInstance instance, byte[] program)
    {
        program.CopyTo(instance.Instance.Memory!.Slice(0, program.Length));
        try
        {
            return instance.Call<int, int>("run", 0);
        }
        catch (WasmTrapException trap)
        {
            return trap.Kind;
        }
    }

    private static byte[] SomeProgram(int seed)
    {
        var random = new Random(seed);
        var program = new byte[random.Next(1, 60)];
        for (var i = 0; i < program.Length - 1; i++)
            program[i] = (byte)random.Next(SmallInterpreter.Operations - (seed % 4 == 0 ? 0 : 1));
        program[^1] = SmallInterpreter.Operations;
        return program;
    }

    [Fact]
    public void ASplitFunctionDoesWhatTheWholeOneDoes()
    {
        var module = SmallInterpreter.Build().Read();
        var split = ModuleSplitter.Split(module, Tiny);
        Assert.True(split.Bodies.Count > SmallInterpreter.Operations / 2, $"only {split.Bodies.Count - 1} regions were taken out");
        var results = Enumerable.Range(0, 300).Select(SomeProgram)
            .Select(program => (Whole: RunProgram(Instance(module), program), Split: RunProgram(Instance(split), program)))
            .ToList();
        Assert.All(results, result => Assert.Equal(result.Whole, result.Split));
        Assert.Contains(results, result => result.Whole is TrapKind.OutOfBoundsMemory);
        Assert.True(results.Select(result => result.Whole).Distinct().Count() > 50);
    }

    [Fact]
    public void WhatWasSplitIsAValidModule() => ModuleValidator.Validate(ModuleSplitter.Split(SmallInterpreter.Build(copies: 9).Read(), Tiny));

    [Fact]
    public void AModuleOfSmallFunctionsStaysAsItIs()
    {
        var module = SmallInterpreter.Build().Read();
        Assert.Same(module, ModuleSplitter.Split(module, SplitLimits.OfJit));
    }

    [Fact]
    public void NoMethodOfALargeFunctionIsTooLargeToBeOptimised()
    {
        var builder = SmallInterpreter.Build(copies: 250);
        Assert.True(builder.Read().Bodies[0].Instructions.Length > 2 * SplitLimits.OfJit.LargestFunction);
        var module = builder.Instantiate().Module;
        int[] sizes = [.. module.Methods.Select(method => method.GetMethodBody()!.GetILAsByteArray()!.Length)];
        Assert.InRange(sizes.Max(), LargestMethodBytes / 4, LargestMethodBytes);
    }

    [Fact]
    public void AReturnWithoutAValueLeavesTheWholeFunction()
    {
        const string Code = """
            block
              local.get 0 br_if 0
              i32.const 8 i32.const 1 i32.store
              i32.const 12 i32.const 2 i32.store
              return
            end
            i32.const 8 i32.const 3 i32.store
            """;
        var module = new ModuleBuilder().Memory(1).Function("run", "i32 ->", Code).Read();
        var split = ModuleSplitter.Split(module, Tiny);
        Assert.Equal(2, split.Bodies.Count);
        var instance = Instance(split);
        instance.Run("run", 0);
        Assert.Equal([1, 2], new[] { 8, 12 }.Select(address => (int)instance.Instance.Memory!.Span[address]));
        instance.Run("run", 1);
        Assert.Equal([3, 2], new[] { 8, 12 }.Select(address => (int)instance.Instance.Memory!.Span[address]));
    }
}
