using System.Reflection.Emit;

namespace Messaging.Wasm.Emission;

/// <summary>
/// Which branches of a listing can be short. Every branch is taken as short first; those that do not reach become long, which may push
/// others out of reach, until nothing changes.
/// </summary>
internal sealed class IlLayout
{
    private const int ShortBranchBytes = 2;
    private const int LongBranchBytes = 5;

    private readonly bool[] _isLong;
    private readonly byte[] _sizes;
    private readonly int[] _offsets;
    private readonly List<(int Instruction, IlLabel Target)> _shortBranches = [];

    public IlLayout(IlListing listing)
    {
        var instructions = listing.Instructions;
        _isLong = new bool[instructions.Length];
        _sizes = new byte[instructions.Length];
        _offsets = new int[instructions.Length + 1];
        for (var i = 0; i < instructions.Length; i++)
        {
            if (instructions[i].Operand is IlLabel target)
                _shortBranches.Add((i, target));
            _sizes[i] = FixedSize(instructions[i]);
        }

        do
            Place(instructions);
        while (LengthenBranches());
    }

    public bool IsLong(int instruction) => _isLong[instruction];

    private void Place(ReadOnlySpan<IlInstruction> instructions)
    {
        for (var i = 0; i < instructions.Length; i++)
        {
            var tableBytes = instructions[i].Operand is IlLabel[] targets ? sizeof(int) * targets.Length : 0;
            _offsets[i + 1] = _offsets[i] + _sizes[i] + tableBytes;
        }
    }

    private bool LengthenBranches() => _shortBranches.RemoveAll(branch =>
    {
        var distance = _offsets[branch.Target.Position] - _offsets[branch.Instruction + 1];
        if (distance is >= sbyte.MinValue and <= sbyte.MaxValue)
            return false;
        _isLong[branch.Instruction] = true;
        _sizes[branch.Instruction] = LongBranchBytes;
        return true;
    }) > 0;

    private static byte FixedSize(in IlInstruction instruction) => instruction.Operand switch
    {
        null => (byte)(instruction.Code.Size + OperandSize(instruction.Code.OperandType)),
        IlLabel => ShortBranchBytes,
        IlLocal local => local.Index switch { < 4 => 1, < 256 => 2, _ => 4 },
        _ => (byte)(instruction.Code.Size + sizeof(int)),
    };

    private static int OperandSize(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
