using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Ports;

namespace Messaging.Wire;

/// <summary>Writes the parts of messages between nodes (docs/cluster.md, "Wire form").</summary>
public sealed class WireWriter(IWireReferences references)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>An unsigned whole number: seven bits a byte, the lowest first, the high bit set on every byte but the last.</summary>
    public void Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value > 0x7F; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>A number that may be missing.</summary>
    public void Optional(long? value)
    {
        Flag(value is not null);
        if (value is { } number)
            Number(number);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        _bytes.Write(bytes);
    }

    /// <summary>A text of any code units, unpaired surrogates among them. One whose code units are all below 100 (hexadecimal) takes a byte for each.</summary>
    public void Text(string text)
    {
        var isWide = text.AsSpan().ContainsAnyExceptInRange('\0', '\xFF');
        Number(((long)text.Length << 1) | (isWide ? 1L : 0));
        if (isWide)
        {
            Span<byte> pair = stackalloc byte[2];
            foreach (var unit in text)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(pair, unit);
                _bytes.Write(pair);
            }

            return;
        }

        var target = _bytes.GetSpan(text.Length);
        for (var i = 0; i < text.Length; i++)
            target[i] = (byte)text[i];
        _bytes.Advance(text.Length);
    }

    public void OptionalText(string? text)
    {
        Flag(text is not null);
        if (text is not null)
            Text(text);
    }

    public void Reference(IActorRef? actor) => references.Write(this, actor);

    /// <summary>How often a side will have travelled.</summary>
    public void Travelling(TransferredPort port) => Number(references.Travelling(port));

    public void All<T>(ImmutableArray<T> items, Action<WireWriter, T> write)
    {
        Number(items.Length);
        foreach (var item in items)
            write(this, item);
    }
}
