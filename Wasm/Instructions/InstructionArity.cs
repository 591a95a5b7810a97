using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Instructions;

/// <summary>How many operands instructions take and leave, those that end or begin a block aside.</summary>
internal static class InstructionArity
{
    /// <summary>The operands and the result of an instruction that is no call and does not branch.</summary>
    public static (int Operands, bool HasResult) Of(in Instruction instruction) => instruction.Opcode switch
    {
        Opcode.LocalGet or Opcode.GlobalGet => (0, true),
        Opcode.LocalTee => (1, true),
        Opcode.LocalSet or Opcode.GlobalSet or Opcode.Drop => (1, false),
        Opcode.Select => (3, true),
        Opcode.Nop => (0, false),
        _ => (instruction.Info.Type!.Operands.Length, instruction.Info.Type.Result is not null),
    };

    /// <summary>The operands and the result of a call; an indirect one takes its index too.</summary>
    public static (int Operands, bool HasResult) OfCall(WasmModule module, in Instruction call)
    {
        var isDirect = call.Opcode == Opcode.Call;
        var type = isDirect ? module.FunctionTypes[call.Index] : module.Types[call.Index];
        return (type.Parameters.Length + (isDirect ? 0 : 1), type.Result is not null);
    }
}
