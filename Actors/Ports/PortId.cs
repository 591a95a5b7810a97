using System.Diagnostics;
using System.Globalization;

namespace Messaging.Ports;

/// <summary>
/// The identity of one side of a channel. It stays the same however often the side is moved; what changes is the generation of the
/// actor that embodies it.
/// </summary>
public readonly record struct PortId : IComparable<PortId>
{
    private const int LongestActorName = 48;

    // Channel and side in one word: an id is part of every handle, every hand-over and every look-up.
    private readonly long _number;

    /// <param name="channel">The channel's number, counted from 1 in each actor system.</param>
    /// <param name="side">Which end of that channel.</param>
    public PortId(long channel, PortSide side) => _number = (channel << 1) | (long)side;

    /// <summary>The channel's number, counted from 1 in each actor system.</summary>
    public long Channel => _number >> 1;

    /// <summary>Which end of that channel.</summary>
    public PortSide Side => (PortSide)(_number & 1);

    /// <summary>The other end of the same channel.</summary>
    public PortId Peer => new(Channel, Side == PortSide.A ? PortSide.B : PortSide.A);

    /// <summary>The name of the actor that embodies this side in the given generation, for example <c>port-7a-2</c>.</summary>
    public string ActorName(int generation)
    {
        // Every port that is made needs its name.
        Span<char> name = stackalloc char[LongestActorName];
        return name.TryWrite(CultureInfo.InvariantCulture, $"port-{Channel}{Letter}-{generation}", out var length)
            ? new string(name[..length])
            : throw new UnreachableException();
    }

    public int CompareTo(PortId other) => _number.CompareTo(other._number);

    /// <summary>The channel's number and the side's letter, for example <c>7a</c>.</summary>
    public override string ToString() => $"{Channel}{Letter}";

    private char Letter => Side == PortSide.A ? 'a' : 'b';
}
