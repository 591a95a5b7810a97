using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Messaging.Cloning;

/// <summary>Writes the binary form into a buffer that it keeps from one record to the next.</summary>
internal sealed class RecordWriter
{
    private const int UsualBytes = 1024;
    private const int LongestByUnit = 16;
    private const int LongestNumber = 1 + sizeof(double);
    private const int MostAtOnce = 1 << 16;
    private readonly byte[] _usual = new byte[UsualBytes];
    private byte[] _bytes;
    private int _count;

    public RecordWriter() => _bytes = _usual;

    /// <summary>Begins a new record.</summary>
    public void Begin()
    {
        _count = 0;
        Byte(RecordLimits.Version);
    }

    /// <summary>What was written so far, until more is.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>The record that was written, in memory of its own.</summary>
    public byte[] Finish()
    {
        var record = Written.ToArray();
        Abandon();
        return record;
    }

    /// <summary>Forgets what was written. A buffer that grew unusually large goes back to where all threads take theirs from.</summary>
    public void Abandon()
    {
        if (_bytes == _usual)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = _usual;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tag(RecordTag tag) => Byte((byte)tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value)
    {
        var bytes = _bytes;
        var at = _count;
        if ((uint)at >= (uint)bytes.Length)
            bytes = MakeRoom(1);
        bytes[at] = value;
        _count = at + 1;
    }

    /// <summary>A length, offset, number or index: seven bits a byte, the lowest first.</summary>
    public void Count(long count)
    {
        var rest = (ulong)count;
        while (rest > 0x7F)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    public void Number(double number)
    {
        var whole = (int)number;
        if (whole != number || (whole == 0 && double.IsNegative(number)))
            Float64(RecordTag.Float64, number);
        else if ((uint)whole <= RecordLimits.LargestShortNumber)
            Byte((byte)((int)RecordTag.ShortNumber + whole));
        else
            TaggedCount(RecordTag.Int32, (uint)((whole << 1) ^ (whole >> 31)));
    }

    /// <summary>Number after number, each with its tag.</summary>
    public void Numbers(ReadOnlySpan<double> numbers)
    {
        for (; numbers.Length > MostAtOnce; numbers = numbers[MostAtOnce..])
            Numbers(numbers[..MostAtOnce]);
        var target = Take(numbers.Length * LongestNumber);
        var start = _count - target.Length;
        var at = 0;
        foreach (var number in numbers)
        {
            var whole = (int)number;
            if (whole == number && !(whole == 0 && double.IsNegative(number)))
            {
                _count = start + at;
                Number(number);
                at = _count - start;
                continue;
            }

            target[at] = (byte)RecordTag.Float64;
            BinaryPrimitives.WriteInt64LittleEndian(target.Slice(at + 1, sizeof(double)), BitsOf(number));
            at += LongestNumber;
        }

        _count = start + at;
    }

    /// <summary>Undefined, null, a boolean, number, bigint or string.</summary>
    public void Primitive(JsValue value)
    {
        switch (value)
        {
            case JsNumber number:
                Number(number.Number);
                break;
            case JsString text:
                String(text.Text);
                break;
            case JsBigInt integer:
                BigInt(integer.Integer);
                break;
            case JsBoolean boolean:
                Tag(boolean.Boolean ? RecordTag.True : RecordTag.False);
                break;
            default:
                Tag(value is JsNull ? RecordTag.Null : RecordTag.Undefined);
                break;
        }
    }

    public void TaggedCount(RecordTag tag, long count)
    {
        Tag(tag);
        Count(count);
    }

    public void Float64(RecordTag tag, double number)
    {
        Tag(tag);
        BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(double)), BitsOf(number));
    }

    public void BigInt(BigInteger integer)
    {
        var magnitude = BigInteger.Abs(integer);
        var length = magnitude.IsZero ? 0 : magnitude.GetByteCount(isUnsigned: true);
        TaggedCount(integer.Sign < 0 ? RecordTag.NegativeBigInt : RecordTag.BigInt, length);
        if (length > 0)
            magnitude.TryWriteBytes(Take(length), out _, isUnsigned: true);
    }

    public void String(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestByUnit && TryShortByUnit(text))
            return;
        if (text.ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            TaggedCount(RecordTag.Utf16, text.Length);
            Utf16(text);
            return;
        }

        if (text.Length <= RecordLimits.LongestShortString)
            Byte((byte)((int)RecordTag.ShortString + text.Length));
        else
            TaggedCount(RecordTag.Latin1, text.Length);
        Encoding.Latin1.GetBytes(text, Take(text.Length));
    }

    /// <summary>A string of units of eight bits.</summary>
    public void Latin1(ReadOnlySpan<byte> text)
    {
        if (text.Length <= RecordLimits.LongestShortString)
            Byte((byte)((int)RecordTag.ShortString + text.Length));
        else
            TaggedCount(RecordTag.Latin1, text.Length);
        Raw(text);
    }

    public void OptionalString(string? text)
    {
        if (text is null)
            Tag(RecordTag.Undefined);
        else
            String(text);
    }

    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    private static long BitsOf(double number) => double.IsNaN(number) ? RecordLimits.NaN : BitConverter.DoubleToInt64Bits(number);

    // For the few characters of a usual name, vectors cost more than they save.
    private bool TryShortByUnit(ReadOnlySpan<char> text)
    {
        var start = _count;
        var target = Take(text.Length + 1);
        target[0] = (byte)((int)RecordTag.ShortString + text.Length);
        var union = 0;
        for (var i = 0; i < text.Length; i++)
        {
            union |= text[i];
            target[i + 1] = (byte)text[i];
        }

        if (union <= 0xFF)
            return true;
        _count = start;
        return false;
    }

    private void Utf16(ReadOnlySpan<char> text)
    {
        var target = Take(checked(text.Length * sizeof(char)));
        MemoryMarshal.AsBytes(text).CopyTo(target);
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(target), MemoryMarshal.Cast<byte, ushort>(target));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Take(int length)
    {
        if (length > _bytes.Length - _count)
            MakeRoom(length);
        var taken = _bytes.AsSpan(_count, length);
        _count += length;
        return taken;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte[] MakeRoom(int length)
    {
        var needed = _count + (long)length;
        if (needed > Array.MaxLength)
            throw new OutOfMemoryException($"A record of {needed} bytes is longer than one array can hold.");
        var roomier = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, 2L * _bytes.Length), Array.MaxLength));
        Written.CopyTo(roomier);
        Abandon();
        return _bytes = roomier;
    }
}
