using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Validating;

/// <summary>Code whose operands do not fit is refused before anything of it is translated.</summary>
public sealed class CodeValidationTests
{
    private static byte[] Module(string type, string code) => new ModuleBuilder().Memory(1).Table(1)
        .Global("constant", "i32", false, "0").Global("variable", "f64", true, "0")
        .Function("", type, code, "i64", "f32").Build();

    [Theory]
    [InlineData("-> i32", "", "end takes an operand and there is none")]
    [InlineData("-> i32", "i64.const 1", "end takes i32 and finds i64")]
    [InlineData("->", "i32.const 1", "end closes a block that leaves 1 operands too many")]
    [InlineData("->", "drop", "drop takes an operand and there is none")]
    [InlineData("-> i32", "i32.const 1 i32.add", "i32.add takes an operand and there is none")]
    [InlineData("-> i32", "i32.const 1 f64.const 1 i32.add", "i32.add takes i32 and finds f64")]
    [InlineData("-> i64", "i32.const 1 i64.eqz", "i64.eqz takes i64 and finds i32")]
    [InlineData("->", "f32.const 1 i32.load drop", "i32.load takes i32 and finds f32")]
    [InlineData("->", "i32.const 1 i32.const 1 i64.store", "i64.store takes i64 and finds i32")]
    [InlineData("->", "i64.const 1 memory.grow drop", "memory.grow takes i32")]
    [InlineData("->", "i32.const 1 i32.const 1 i64.const 1 memory.fill", "memory.fill takes i32")]
    public void OperandsMustFitTheirInstruction(string type, string code, string problem) => Expect.Refused(Module(type, code), problem);

    [Theory]
    [InlineData("->", "local.get 2 drop", "local 2 and there are 2")]
    [InlineData("i32 ->", "i64.const 1 local.set 0", "local.set takes i32 and finds i64")]
    [InlineData("->", "i32.const 1 local.tee 0 drop", "local.tee takes i64 and finds i32")]
    [InlineData("->", "global.get 2 drop", "global 2 and there are 2")]
    [InlineData("->", "i32.const 1 global.set 0", "global 0, which is constant")]
    [InlineData("->", "i32.const 1 global.set 1", "global.set takes f64 and finds i32")]
    public void VariablesMustExistAndFit(string type, string code, string problem) => Expect.Refused(Module(type, code), problem);

    [Theory]
    [InlineData("->", "block i32 end drop", "end takes an operand and there is none")]
    [InlineData("->", "i32.const 1 block drop end", "drop takes an operand and there is none")]
    [InlineData("->", "block i32.const 1 end", "leaves 1 operands too many")]
    [InlineData("-> i32", "i32.const 1 if i32 i32.const 1 end", "if that has a result and no else")]
    [InlineData("-> i32", "i32.const 1 if i32 i32.const 1 else i64.const 1 end", "end takes i32 and finds i64")]
    [InlineData("-> i32", "i32.const 1 if i32 i64.const 1 else i32.const 1 end", "else takes i32 and finds i64")]
    [InlineData("->", "i64.const 1 if end", "if takes i32 and finds i64")]
    [InlineData("->", "else", "else stands outside of an if")]
    [InlineData("->", "block else end", "else stands outside of an if")]
    [InlineData("->", "i32.const 1 if else else end", "else stands outside of an if")]
    [InlineData("->", "end", "stands behind the end of its function")]
    [InlineData("->", "block", "1 blocks are still open")]
    public void BlocksMustBeClosedWithTheirResult(string type, string code, string problem) => Expect.Refused(Module(type, code), problem);

    [Theory]
    [InlineData("->", "br 1", "label 1 and 1 blocks are open")]
    [InlineData("->", "i32.const 1 br_if 7", "label 7 and 1 blocks are open")]
    [InlineData("-> i32", "br 0", "br takes an operand and there is none")]
    [InlineData("-> i32", "block i64 i32.const 1 br 0 end drop i32.const 1", "br takes i64 and finds i32")]
    [InlineData("-> i32", "i64.const 1 i32.const 1 br_if 0", "br_if takes i32 and finds i64")]
    [InlineData("->", "i64.const 1 br_if 0", "br_if takes i32 and finds i64")]
    [InlineData("->", "block i32 i32.const 1 i32.const 1 br_table 0 1 end drop", "br_table has labels of different types")]
    [InlineData("->", "i32.const 1 br_table 0 9", "label 9")]
    [InlineData("->", "i64.const 1 br_table 0 0", "br_table takes i32 and finds i64")]
    [InlineData("-> i32", "return", "return takes an operand and there is none")]
    [InlineData("-> i32", "i64.const 1 return", "return takes i32 and finds i64")]
    public void BranchesMustCarryWhatTheirLabelTakes(string type, string code, string problem) => Expect.Refused(Module(type, code), problem);

    [Theory]
    [InlineData("-> i32", "i32.const 1 i64.const 1 i32.const 1 select", "select chooses between i32 and i64")]
    [InlineData("-> i32", "i32.const 1 i32.const 1 i64.const 1 select", "select takes i32 and finds i64")]
    [InlineData("->", "call 1", "function 1 and there are 1")]
    [InlineData("i32 ->", "i64.const 1 call 0", "call takes i32 and finds i64")]
    [InlineData("->", "i32.const 0 call_indirect 5", "type 5 and there are 1")]
    [InlineData("->", "i64.const 0 call_indirect 0", "call_indirect takes i32 and finds i64")]
    public void SelectsAndCallsMustFit(string type, string code, string problem) => Expect.Refused(Module(type, code), problem);

    [Theory]
    [InlineData("-> i32", "unreachable")]
    [InlineData("-> i32", "unreachable i32.add")]
    [InlineData("-> i32", "unreachable i64.const 1 i64.eqz")]
    [InlineData("-> i32", "br 0 drop drop i32.const 1", "takes")]
    [InlineData("-> i32", "i32.const 1 return select")]
    [InlineData("->", "loop br 0 end i32.const 5 drop")]
    [InlineData("-> i32", "block i32 unreachable br_if 0 end")]
    [InlineData("->", "unreachable br_table 0 0")]
    [InlineData("-> f64", "unreachable i32.const 1 select")]
    public void CodeThatIsNeverReachedFitsWithAnyOperands(string type, string code, string? problem = null)
    {
        if (problem is null)
            new ModuleBuilder().Memory(1).Function("", type, code).Instantiate();
        else
            Expect.Refused(Module(type, code), problem);
    }

    [Theory]
    [InlineData("-> i32", "unreachable i64.const 1", "end takes i32 and finds i64")]
    [InlineData("-> i32", "unreachable i64.const 1 i32.add", "i32.add takes i32 and finds i64")]
    [InlineData("->", "unreachable i32.const 1", "leaves 1 operands too many")]
    [InlineData("->", "unreachable local.get 9 drop", "local 9")]
    public void CodeThatIsNeverReachedMustFitStill(string type, string code, string problem) => Expect.Refused(Module(type, code), problem);

    [Fact]
    public void MemoryAndTableInstructionsNeedAMemoryAndATable()
    {
        foreach (var code in new[] { "memory.size drop", "i32.const 0 i32.load drop", "i32.const 0 i32.const 0 i32.store8", "i32.const 0 i32.const 0 i32.const 0 memory.copy" })
            Expect.Refused(new ModuleBuilder().Function("", "->", code).Build(), "needs a memory and the module has none");
        Expect.Refused(new ModuleBuilder().Function("", "->", "i32.const 0 call_indirect 0").Build(), "needs a table and the module has none");
    }

    [Fact]
    public void AnAlignmentMustNotExceedTheAccess()
    {
        byte[] Code(byte alignment) =>
        [
            .. ModuleBuilder.Header, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 10, 1, 8, 0, 0x41, 0, 0x28, alignment, 0, 0x1A, 0x0B,
        ];
        Modules.WasmModule.Read(Code(2));
        Expect.Refused(Code(3), "alignment of 2^3");
    }

    [Fact]
    public void TheMessageSaysWhere()
    {
        var module = Module("->", "nop nop drop");
        var refusal = Expect.Refused(module, "drop");
        Assert.Equal(0x1A, module[refusal.Offset]);
    }
}
