using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using static Messaging.Scripting.Realms.Heap.HeapLayout;

namespace Messaging.Scripting.Realms.Heap;

/// <summary>
/// The engine's objects as they lie in its memory, read and changed without a call of the engine. Valid until the engine runs again, which may
/// make the memory larger. Every access is checked against the memory's end.
/// </summary>
internal readonly ref struct EngineHeap(Span<byte> memory)
{
    private readonly Span<byte> _memory = memory;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Integer(int address) => BinaryPrimitives.ReadInt32LittleEndian(_memory[address..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsValue Value(int address) => new(BinaryPrimitives.ReadUInt64LittleEndian(_memory[address..]));

    public void Set(int address, int value) => BinaryPrimitives.WriteInt32LittleEndian(_memory[address..], value);

    public void Set(int address, JsValue value) => BinaryPrimitives.WriteUInt64LittleEndian(_memory[address..], value.Bits);

    public ReadOnlySpan<byte> Bytes(int address, int length) => _memory.Slice(address, length);

    public int ClassOf(int target) => BinaryPrimitives.ReadUInt16LittleEndian(_memory[(target + ObjectClass)..]);

    public bool Has(int target, int flag) => (_memory[target + ObjectFlags] & flag) != 0;

    public int ShapeOf(int target) => Integer(target + ObjectShape);

    public int PropertiesOf(int target) => Integer(target + ObjectProperties);

    /// <summary>Where the entries of a shape's properties begin.</summary>
    public int EntriesOf(int shape) => shape + ShapeHashes + (Integer(shape + ShapeHashMask) + 1) * sizeof(int);

    /// <summary>The number of an entry's name; 0 where the property was deleted.</summary>
    public int NameAt(int entries, int place) => Integer(entries + place * EntryBytes + EntryName);

    public int FlagsAt(int entries, int place) => (int)((uint)Integer(entries + place * EntryBytes) >> EntryFlagsShift);

    /// <summary>Where the object lies that another one inherits from; 0 if it inherits from none.</summary>
    public int PrototypeOf(int target) => Integer(ShapeOf(target) + ShapePrototype);

    /// <summary>The value of a property that an object has itself, by the number of its name; false if it has none, or one without a value.</summary>
    public bool TryOwn(int target, int name, out JsValue value)
    {
        var shape = ShapeOf(target);
        var (entries, count) = (EntriesOf(shape), Integer(shape + ShapeCount));
        for (var i = 0; i < count; i++)
        {
            if (NameAt(entries, i) != name)
                continue;
            value = Value(PropertiesOf(target) + i * ValueBytes);
            return (FlagsAt(entries, i) & IsNoValue) == 0;
        }

        value = JsValue.Undefined;
        return false;
    }

    /// <summary>How many references there are to what begins at an address.</summary>
    public int ReferencesTo(int address) => Integer(address + References);

    public void AddReference(int address, int count = 1) => Set(address + References, Integer(address + References) + count);

    /// <summary>Gives an object that has no properties another shape, and room for what that has. The values must be set next.</summary>
    /// <param name="target">The object, whose shape is kept by somebody else too.</param>
    /// <param name="shape">The new shape, kept likewise.</param>
    /// <param name="properties">Where the values will lie.</param>
    public void Reshape(int target, int shape, int properties)
    {
        AddReference(ShapeOf(target), -1);
        AddReference(shape);
        Set(target + ObjectShape, shape);
        Set(target + ObjectProperties, properties);
    }

    /// <summary>The units of a text that lies in one piece; false for any other.</summary>
    /// <param name="text">The text's address.</param>
    /// <param name="units">Its units.</param>
    /// <param name="isWide">Whether each has 16 bits, not eight.</param>
    public bool TryText(int text, out ReadOnlySpan<byte> units, out bool isWide)
    {
        var length = Integer(text + TextLength);
        isWide = length < 0;
        var bytes = (length & int.MaxValue) << (isWide ? 1 : 0);
        var kind = (Integer(text + TextKind) >> TextKindShift) & TextKindMask;
        units = default;
        if (kind > PartOfText)
            return false;
        units = Bytes(kind == WholeText ? text + TextUnits : Integer(text + TextOwner) + TextUnits + Integer(text + TextStart), bytes);
        return true;
    }
}
