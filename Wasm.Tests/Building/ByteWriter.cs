using System.Text;

namespace Messaging.Wasm.Tests.Building;

/// <summary>Writes the primitive encodings of the binary format.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public ByteWriter Raw(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public ByteWriter U32(uint value)
    {
        do
        {
            var more = value > 0x7F;
            _bytes.Add((byte)((value & 0x7F) | (more ? 0x80u : 0u)));
            value >>= 7;
        }
        while (value != 0);
        return this;
    }

    public ByteWriter Signed(long value)
    {
        while (true)
        {
            var low = (byte)(value & 0x7F);
            value >>= 7;
            if ((value == 0 && (low & 0x40) == 0) || (value == -1 && (low & 0x40) != 0))
            {
                _bytes.Add(low);
                return this;
            }

            _bytes.Add((byte)(low | 0x80));
        }
    }

    public ByteWriter Name(string name) => Sized(Encoding.UTF8.GetBytes(name));

    /// <summary>Bytes behind their length.</summary>
    public ByteWriter Sized(byte[] bytes) => U32((uint)bytes.Length).Raw(bytes);

    /// <summary>Entries behind their number.</summary>
    public ByteWriter Entries(IReadOnlyCollection<byte[]> entries)
    {
        U32((uint)entries.Count);
        foreach (var entry in entries)
            Raw(entry);
        return this;
    }
}
