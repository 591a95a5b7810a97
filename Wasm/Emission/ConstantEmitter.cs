using Messaging.Wasm.Instructions;

namespace Messaging.Wasm.Emission;

/// <summary>Constants.</summary>
internal static class ConstantEmitter
{
    public static void Emit(FunctionContext context, in Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.I32Const:
                context.Il.Constant((int)instruction.Bits);
                break;
            case Opcode.I64Const:
                context.Il.Constant(instruction.Bits);
                break;
            case Opcode.F32Const:
                context.Il.ConstantF32((int)instruction.Bits);
                break;
            default:
                context.Il.ConstantF64(instruction.Bits);
                break;
        }

        context.Stack.Push(instruction.Info.Type!.Result!.Value);
    }
}
