using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>The short forms of the branch instructions.</summary>
internal static class BranchForms
{
    private static readonly Dictionary<OpCode, OpCode> ShortForms = new()
    {
        [OpCodes.Br] = OpCodes.Br_S,
        [OpCodes.Brtrue] = OpCodes.Brtrue_S,
        [OpCodes.Brfalse] = OpCodes.Brfalse_S,
        [OpCodes.Beq] = OpCodes.Beq_S,
        [OpCodes.Bne_Un] = OpCodes.Bne_Un_S,
        [OpCodes.Blt] = OpCodes.Blt_S,
        [OpCodes.Blt_Un] = OpCodes.Blt_Un_S,
        [OpCodes.Bgt] = OpCodes.Bgt_S,
        [OpCodes.Bgt_Un] = OpCodes.Bgt_Un_S,
        [OpCodes.Ble] = OpCodes.Ble_S,
        [OpCodes.Ble_Un] = OpCodes.Ble_Un_S,
        [OpCodes.Bge] = OpCodes.Bge_S,
        [OpCodes.Bge_Un] = OpCodes.Bge_Un_S,
    };

    public static OpCode Shorten(OpCode branch) => ShortForms[branch];
}
