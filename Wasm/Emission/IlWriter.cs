using System.Reflection;
using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>Writes a finished listing to a method.</summary>
internal static class IlWriter
{
    /// <param name="shortensBranches">Whether branches that reach their target in a byte take no more.</param>
    public static void Write(IlListing listing, ILGenerator generator, bool shortensBranches)
    {
        DeclareLocals(listing, generator);
        foreach (var label in listing.Marks)
            label.Target = generator.DefineLabel();

        var layout = shortensBranches ? new IlLayout(listing) : null;
        var instructions = listing.Instructions;
        var mark = 0;
        for (var i = 0; i < instructions.Length; i++)
        {
            for (; mark < listing.Marks.Count && listing.Marks[mark].Position == i; mark++)
                generator.MarkLabel(listing.Marks[mark].Target);
            Write(instructions[i], layout?.IsLong(i) != false, generator);
        }

        // Labels behind the last instruction are never branched to; they still must be marked.
        for (; mark < listing.Marks.Count; mark++)
            generator.MarkLabel(listing.Marks[mark].Target);
    }

    private static void DeclareLocals(IlListing listing, ILGenerator generator)
    {
        var index = 0;
        foreach (var local in listing.Locals.Where(local => local.Uses > 0).OrderByDescending(local => local.Uses))
        {
            local.Index = index++;
            local.Target = generator.DeclareLocal(local.Type);
        }
    }

    private static void Write(in IlInstruction instruction, bool isLong, ILGenerator generator)
    {
        var code = instruction.Code;
        switch (instruction.Operand)
        {
            case null:
                WriteNumber(code, instruction.Number, generator);
                break;
            case IlLocal local:
                generator.Emit(code, local.Target!);
                break;
            case IlLabel target:
                generator.Emit(isLong ? code : BranchForms.Shorten(code), target.Target);
                break;
            case IlLabel[] targets:
                generator.Emit(code, Array.ConvertAll(targets, target => target.Target));
                break;
            case MethodInfo method:
                generator.Emit(code, method);
                break;
            case FieldInfo field:
                generator.Emit(code, field);
                break;
            case Type type:
                generator.Emit(code, type);
                break;
            case CallSite site:
                generator.EmitCalli(code, CallingConventions.Standard, site.Result, site.Parameters, null);
                break;
        }
    }

    private static void WriteNumber(OpCode code, long number, ILGenerator generator)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineNone:
                generator.Emit(code);
                break;
            case OperandType.ShortInlineI or OperandType.ShortInlineVar:
                generator.Emit(code, (byte)number);
                break;
            case OperandType.InlineVar:
                generator.Emit(code, (short)number);
                break;
            case OperandType.InlineI8:
                generator.Emit(code, number);
                break;
            case OperandType.ShortInlineR:
                generator.Emit(code, BitConverter.Int32BitsToSingle((int)number));
                break;
            case OperandType.InlineR:
                generator.Emit(code, BitConverter.Int64BitsToDouble(number));
                break;
            default:
                generator.Emit(code, (int)number);
                break;
        }
    }
}
