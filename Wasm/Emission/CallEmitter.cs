using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Emission;

/// <summary>Calls. Every function takes its operands and then its instance.</summary>
internal static class CallEmitter
{
    public static void Emit(FunctionContext context, in Instruction instruction)
    {
        if (instruction.Opcode == Opcode.Call)
            EmitCall(context, instruction.Index);
        else
            EmitIndirectCall(context, instruction.Index);
    }

    private static void EmitCall(FunctionContext context, int function)
    {
        var type = context.Members.Module.FunctionTypes[function];
        context.Stack.Require(type.Parameters.Length);
        context.LoadInstance();
        context.Il.Call(context.Members.Functions[function]);
        Finish(context, type);
    }

    private static void EmitIndirectCall(FunctionContext context, int typeIndex)
    {
        var type = context.Members.Module.Types[typeIndex];
        var code = context.Temporary(typeof(nint));
        context.Stack.Require(type.Parameters.Length + 1);
        context.Il.Constant(context.Members.TypeNumbers[type]);
        context.LoadInstance();
        context.Il.Call(KnownMembers.FindCode);
        context.Il.Store(code);
        context.Stack.Pop();
        context.LoadInstance();
        context.Il.Load(code);
        context.Il.CallPointer(new CallSite(type.ClrResult, [.. type.ClrParameters, context.Members.InstanceType]));
        Finish(context, type);
    }

    private static void Finish(FunctionContext context, FunctionType type)
    {
        context.Stack.Pop(type.Parameters.Length);
        if (type.Result is { } result)
            context.Stack.Push(result);
        context.RefreshMemory();
    }
}
