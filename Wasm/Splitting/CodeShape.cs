using Messaging.Wasm.Instructions;
using Messaging.Wasm.Modules;

namespace Messaging.Wasm.Splitting;

/// <summary>The blocks of a valid function, and how many operands lie on the stack before each of its instructions.</summary>
internal sealed class CodeShape
{
    // The height where code is that cannot be reached.
    private const int Dead = -1;

    private readonly WasmModule _module;
    private readonly CodeBlock[] _blocks;
    private readonly int[] _heights;
    private readonly List<CodeBlock> _all = [];
    private CodeBlock _block;
    private int _height;

    public CodeShape(WasmModule module, FunctionType type, Instruction[] code)
    {
        _module = module;
        Code = code;
        _blocks = new CodeBlock[code.Length];
        _heights = new int[code.Length];
        _block = Open(null, Opcode.Block, 0, type.Result);
        for (var position = 0; position < code.Length; position++)
        {
            _blocks[position] = _block;
            _heights[position] = _height;
            Pass(position);
        }
    }

    public Instruction[] Code { get; }

    /// <summary>All blocks in the order of their beginnings, the function first.</summary>
    public IReadOnlyList<CodeBlock> Blocks => _all;

    /// <summary>The innermost block around an instruction. One that opens a block stands outside of it, its end inside.</summary>
    public CodeBlock BlockAt(int position) => _blocks[position];

    /// <summary>Whether an instruction can be reached and finds none but the operands below its block on the stack.</summary>
    public bool IsBoundary(int position) => _heights[position] == _blocks[position].Height;

    /// <summary>The block that a branch from an instruction goes to.</summary>
    public CodeBlock Target(int position, int label)
    {
        var block = _blocks[position];
        for (; label > 0; label--)
            block = block.Parent!;
        return block;
    }

    private CodeBlock Open(CodeBlock? parent, Opcode opener, int start, ValueKind? result)
    {
        var block = new CodeBlock(parent, opener, start, _height, result);
        _all.Add(block);
        return block;
    }

    private void Pass(int position)
    {
        ref readonly var instruction = ref Code[position];
        switch (instruction.Opcode)
        {
            case Opcode.Block or Opcode.Loop or Opcode.If:
                if (instruction.Opcode == Opcode.If)
                    Change(-1);
                _block = Open(_block, instruction.Opcode, position + 1, instruction.BlockResult);
                break;
            case Opcode.Else:
                _block.Else = position;
                _height = _block.Height;
                break;
            case Opcode.End:
                Close(position);
                break;
            case Opcode.Br or Opcode.BrTable or Opcode.Return or Opcode.Unreachable:
                _height = Dead;
                break;
            case Opcode.BrIf:
                Change(-1);
                break;
            case Opcode.Call or Opcode.CallIndirect:
                Apply(InstructionArity.OfCall(_module, instruction));
                break;
            default:
                Apply(InstructionArity.Of(instruction));
                break;
        }
    }

    // What stands behind a block that can be reached is taken to be so, too.
    private void Close(int position)
    {
        _block.End = position;
        _height = _block.Height;
        if (_block.Result is not null)
            Change(+1);
        _block = _block.Parent ?? _block;
    }

    private void Apply((int Operands, bool HasResult) arity) => Change((arity.HasResult ? 1 : 0) - arity.Operands);

    private void Change(int operands)
    {
        if (_height != Dead)
            _height += operands;
    }
}
