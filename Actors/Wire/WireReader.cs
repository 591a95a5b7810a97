using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Akka.Actor;

namespace Messaging.Wire;

/// <summary>
/// Reads what a <see cref="WireWriter"/> has written, from bytes that anybody may have made: every length is checked against what is left
/// before anything is allocated, and everything that is wrong ends in a <see cref="WireFormatException"/>.
/// </summary>
public sealed class WireReader(ReadOnlyMemory<byte> bytes, IWireReferences references)
{
    private const int LongestNumber = 9;

    private int _offset;

    /// <summary>Bytes not read yet.</summary>
    public int Remaining => bytes.Length - _offset;

    public byte Byte() => Remaining > 0 ? bytes.Span[_offset++] : throw Malformed("it ends early");

    public bool Flag() => Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw Malformed($"{other} is neither yes nor no"),
    };

    /// <summary>A whole number from 0 to 2^63-1.</summary>
    public long Number()
    {
        var number = 0L;
        for (var i = 0; i < LongestNumber; i++)
        {
            var part = Byte();
            number |= (long)(part & 0x7F) << (7 * i);
            if (part <= 0x7F)
                return number;
        }

        throw Malformed($"a number takes more than {LongestNumber} bytes");
    }

    /// <summary>A number that must not be above a limit.</summary>
    public int Number(int limit, string what)
    {
        var number = Number();
        return number <= limit ? (int)number : throw Malformed($"{what} is {number}, above {limit}");
    }

    public long? Optional() => Flag() ? Number() : null;

    public T Enum<T>()
        where T : struct, Enum
    {
        var number = Number(int.MaxValue, typeof(T).Name);
        var value = (T)System.Enum.ToObject(typeof(T), number);
        // A number too large for the type of the enumeration would come out as another one.
        var isWhole = Convert.ToInt64(value, CultureInfo.InvariantCulture) == number;
        return isWhole && System.Enum.IsDefined(value) ? value : throw Malformed($"{number} is no {typeof(T).Name}");
    }

    /// <summary>Bytes of their own, which what is read may keep.</summary>
    public byte[] Bytes() => Take(Length("bytes")).ToArray();

    public string Text()
    {
        var header = Number();
        var length = header >> 1;
        if ((header & 1) == 0)
            return length <= Remaining ? Encoding.Latin1.GetString(Take((int)length)) : throw Malformed("a text is longer than what is left");
        return length <= Remaining / 2 ? Wide(Take((int)length * 2)) : throw Malformed("a text is longer than what is left");
    }

    public string? OptionalText() => Flag() ? Text() : null;

    /// <summary>A reference that must be there.</summary>
    public IActorRef Reference() => references.Read(this);

    /// <summary>A list of items, each of which takes at least a byte.</summary>
    public ImmutableArray<T> All<T>(Func<WireReader, T> read)
    {
        var count = Length("items");
        var items = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
            items.Add(read(this));
        return items.ToImmutable();
    }

    // Of what takes at least a byte each.
    private int Length(string what)
    {
        var length = Number();
        return length <= Remaining ? (int)length : throw Malformed($"there are to be {length} {what}, but {Remaining} bytes are left");
    }

    public WireFormatException Malformed(string reason) => WireFormatException.At(_offset, reason);

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.Span.Slice(_offset, count);
        _offset += count;
        return taken;
    }

    private static string Wide(ReadOnlySpan<byte> pairs) => string.Create(pairs.Length / 2, pairs, static (units, pairs) =>
    {
        for (var i = 0; i < units.Length; i++)
            units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(pairs[(2 * i)..]);
    });
}
