namespace Messaging.Ports;

/// <summary>
/// The identity of one side of a channel. It stays the same however often the side is moved; what changes is the generation of the
/// actor that embodies it.
/// </summary>
/// <param name="Channel">The channel's number, counted from 1 in each actor system.</param>
/// <param name="Side">Which end of that channel.</param>
public readonly record struct PortId(long Channel, PortSide Side) : IComparable<PortId>
{
    /// <summary>The other end of the same channel.</summary>
    public PortId Peer => new(Channel, Side == PortSide.A ? PortSide.B : PortSide.A);

    /// <summary>The name of the actor that embodies this side in the given generation, for example <c>port-7a-2</c>.</summary>
    public string ActorName(int generation) => $"port-{this}-{generation}";

    public int CompareTo(PortId other)
    {
        var byChannel = Channel.CompareTo(other.Channel);
        return byChannel != 0 ? byChannel : Side.CompareTo(other.Side);
    }

    /// <summary>The channel's number and the side's letter, for example <c>7a</c>.</summary>
    public override string ToString() => Side == PortSide.A ? $"{Channel}a" : $"{Channel}b";
}
