using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Messaging.Cloning;

/// <summary>
/// Reads the binary form from bytes that anybody may have made: every length is checked against what is left before anything is allocated,
/// and everything that is wrong ends in a <see cref="DataCloneException"/>.
/// </summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int Offset { get; private set; }

    public readonly bool IsAtEnd => Offset == _bytes.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Byte()
    {
        var at = Offset;
        if ((uint)at >= (uint)_bytes.Length)
            throw DataCloneException.EndsEarly(at);
        Offset = at + 1;
        return _bytes[at];
    }

    /// <summary>The byte that comes next, without reading it.</summary>
    public readonly byte Peek() => Offset < _bytes.Length ? _bytes[Offset] : throw DataCloneException.EndsEarly(Offset);

    /// <summary>A length, offset, number or index.</summary>
    public long Count()
    {
        var start = Offset;
        long count = 0;
        for (var i = 0; i < RecordLimits.LongestCount; i++)
        {
            var part = Byte();
            count |= (long)(part & 0x7F) << (7 * i);
            if (part > 0x7F)
                continue;
            return count <= RecordLimits.LargestCount ? count : throw DataCloneException.At(start, "a count is above 2^53-1");
        }

        throw DataCloneException.At(start, $"a count takes more than {RecordLimits.LongestCount} bytes");
    }

    /// <summary>A count that must not be above a limit.</summary>
    public long Count(long limit, string what)
    {
        var start = Offset;
        var count = Count();
        return count <= limit ? count : throw DataCloneException.At(start, $"{what} is {count}, above {limit}");
    }

    public int Int32()
    {
        var zigzag = (uint)Count(uint.MaxValue, "a whole number");
        return (int)(zigzag >> 1) ^ -(int)(zigzag & 1);
    }

    public double Float64() => BinaryPrimitives.ReadDoubleLittleEndian(Raw(sizeof(double)));

    /// <summary>Whether a number comes next.</summary>
    public readonly bool IsNumberNext => Offset < _bytes.Length && IsNumber(_bytes[Offset]);

    /// <summary>Reads numbers for as long as numbers come and there is room for them.</summary>
    /// <returns>How many.</returns>
    public int Numbers(Span<double> target)
    {
        var count = 0;
        while (count < target.Length && IsNumberNext)
        {
            var tag = _bytes[Offset++];
            target[count++] = tag >= (byte)RecordTag.ShortNumber ? tag - (byte)RecordTag.ShortNumber
                : tag == (byte)RecordTag.Float64 ? Float64()
                : Int32();
        }

        return count;
    }

    public BigInteger BigInt(bool isNegative)
    {
        var magnitude = Raw(Length(RecordLimits.LongestBigInt, 1, "the length of a bigint"));
        var integer = new BigInteger(magnitude, isUnsigned: true);
        return isNegative ? -integer : integer;
    }

    /// <summary>A string, which must come next.</summary>
    public string String()
    {
        var start = Offset;
        var tag = Byte();
        return TryString(tag, out var text) ? text : throw DataCloneException.At(start, $"a string was expected, not tag 0x{tag:X2}");
    }

    /// <summary>A string or undefined, one of which must come next.</summary>
    public string? OptionalString()
    {
        if (Peek() != (byte)RecordTag.Undefined)
            return String();
        Byte();
        return null;
    }

    /// <summary>The string that begins with a tag already read, if it is the tag of a string.</summary>
    public bool TryString(byte tag, out string text)
    {
        var isShort = tag is >= (byte)RecordTag.ShortString and < (byte)RecordTag.ShortNumber;
        var isLong = tag is (byte)RecordTag.Latin1 or (byte)RecordTag.Utf16;
        text = isShort ? Latin1(tag - (byte)RecordTag.ShortString) : isLong ? LongString(tag) : "";
        return isShort || isLong;
    }

    /// <summary>The primitive that begins with a tag already read, or null if it is the tag of none.</summary>
    public JsValue? TryPrimitive(byte tag)
    {
        if (tag >= (byte)RecordTag.ShortNumber)
            return JsNumber.Of(tag - (byte)RecordTag.ShortNumber);
        if (tag >= (byte)RecordTag.ShortString)
            return tag == (byte)RecordTag.ShortString ? JsString.Empty : new JsString(Latin1(tag - (byte)RecordTag.ShortString));
        return (RecordTag)tag switch
        {
            RecordTag.Latin1 or RecordTag.Utf16 => new JsString(LongString(tag)),
            RecordTag.Undefined => JsUndefined.Value,
            RecordTag.Null => JsNull.Value,
            RecordTag.False => JsBoolean.False,
            RecordTag.True => JsBoolean.True,
            RecordTag.Int32 => JsNumber.Of(Int32()),
            RecordTag.Float64 => JsNumber.Of(Float64()),
            RecordTag.BigInt => new JsBigInt(BigInt(isNegative: false)),
            RecordTag.NegativeBigInt => new JsBigInt(BigInt(isNegative: true)),
            _ => null,
        };
    }

    /// <summary>The number of bytes that a count of units takes, which must still be there.</summary>
    public int Length(long limit, int unitBytes, string what)
    {
        var start = Offset;
        var count = Count(limit, what);
        var left = _bytes.Length - Offset;
        return count <= left / unitBytes
            ? (int)count * unitBytes
            : throw DataCloneException.At(start, $"{what} is {count}, but only {left} bytes are left");
    }

    public ReadOnlySpan<byte> Raw(int length)
    {
        if (length > _bytes.Length - Offset)
            throw DataCloneException.EndsEarly(_bytes.Length);
        var raw = _bytes.Slice(Offset, length);
        Offset += length;
        return raw;
    }

    private static bool IsNumber(byte tag) => tag is >= (byte)RecordTag.ShortNumber or (byte)RecordTag.Int32 or (byte)RecordTag.Float64;

    private string LongString(byte tag) => tag == (byte)RecordTag.Latin1
        ? Latin1(Length(RecordLimits.LongestString, 1, "the length of a string"))
        : Utf16(Length(RecordLimits.LongestString, sizeof(char), "the length of a string"));

    private string Latin1(int length) => Encoding.Latin1.GetString(Raw(length));

    private string Utf16(int byteLength)
    {
        return string.Create(byteLength / sizeof(char), Raw(byteLength), static (units, raw) =>
        {
            raw.CopyTo(MemoryMarshal.AsBytes(units));
            if (!BitConverter.IsLittleEndian)
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(units), MemoryMarshal.Cast<char, ushort>(units));
        });
    }
}
