using System.Runtime.CompilerServices;

namespace Messaging.Scripting.Realms;

/// <summary>
/// A value of the engine as it lies in its memory: 64 bits, of which the high half is a tag, or else the whole is a float with a
/// constant subtracted. Values with a negative tag are counted references; who holds one must free it.
/// </summary>
internal readonly record struct JsValue(ulong Bits)
{
    private const ulong FloatOffset = 0x7FF8_000AUL << 32;
    private const ulong CanonicalNaN = 0x7FF8_0000_0000_0000;
    private const int FirstTag = -9;
    private const int FloatTag = 8;
    private const int IntegerTag = 0;
    private const int BooleanTag = 1;
    private const int ObjectTag = -1;
    private const int StringTag = -7;
    private const int StringRopeTag = -6;

    public static readonly JsValue Null = new(2UL << 32);
    public static readonly JsValue Undefined = new(3UL << 32);
    public static readonly JsValue Exception = new(6UL << 32);

    public bool IsException => this == Exception;

    public bool IsUndefined => this == Undefined;

    public bool IsNull => this == Null;

    public bool IsBoolean => Tag == BooleanTag;

    public bool IsNumber => Tag == IntegerTag || IsFloat;

    public bool IsObject => Tag == ObjectTag;

    /// <summary>Whether it is a text in one piece, not one of others that the engine has not put together yet.</summary>
    public bool IsSolidText => Tag == StringTag;

    /// <summary>Where the thing lies that a reference refers to.</summary>
    public int Address => (int)Bits;

    public bool IsText => Tag is StringTag or StringRopeTag;

    /// <summary>Whether it refers to something in the engine's memory.</summary>
    public bool IsReference => Tag is < 0 and >= FirstTag;

    public bool Boolean => (int)Bits != 0;

    public double Number => Tag == IntegerTag ? (int)Bits : BitConverter.UInt64BitsToDouble(Bits + FloatOffset);

    private int Tag => (int)(Bits >> 32);

    private bool IsFloat => (uint)(Tag - FirstTag) >= FloatTag - FirstTag;

    /// <summary>The reference to an object at an address; it is not counted.</summary>
    public static JsValue Of(int target) => new(unchecked((ulong)(uint)ObjectTag << 32) | (uint)target);

    public static JsValue From(bool value) => new((ulong)BooleanTag << 32 | (value ? 1UL : 0UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsValue From(double value)
    {
        var integer = (int)value;
        var bits = BitConverter.DoubleToUInt64Bits(value);
        if (integer == value && (integer != 0 || bits == 0))
            return new JsValue((uint)integer);
        return new JsValue((double.IsNaN(value) ? CanonicalNaN : bits) - FloatOffset);
    }
}
