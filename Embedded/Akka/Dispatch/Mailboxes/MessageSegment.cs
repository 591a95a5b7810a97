using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>
/// A stretch of a long queue: places side by side in memory, each used once before the whole goes back to the pool. Reading what another core
/// wrote goes at the speed of memory then, and does not wait for each message's address to come with the message before.
/// </summary>
internal sealed class MessageSegment : SegmentSpacing
{
    public const int Length = 128;

    /// <summary>Added by whoever takes the last place.</summary>
    public MessageSegment? Next;

    /// <summary>How many places the consumer has emptied. Only the consumer looks at it.</summary>
    public int Taken;

    private Places _places;

    public ref Place this[int index] => ref _places[index];

    /// <summary>Makes it as new. Whoever still has an older <see cref="SegmentEntrance.State"/> of it cannot take a place any more.</summary>
    public void Renew()
    {
        Next = null;
        Taken = 0;
        Volatile.Write(ref State, SegmentState.NextLife(State));
    }

    /// <summary>Room for one message; without one it has not been filled yet, or has been emptied.</summary>
    internal struct Place
    {
        public object? Message;
        public IActorRef? Sender;
    }

    [InlineArray(Length)]
    private struct Places
    {
        private Place _place;
    }
}

/// <summary>What all producers change. It has a line of the cache to itself, so that the consumer's work does not disturb them nor theirs it.</summary>
internal abstract class SegmentEntrance
{
    /// <summary>See <see cref="SegmentState"/>.</summary>
    public long State;
}

internal abstract class SegmentSpacing : SegmentEntrance
{
    protected CacheLine Spacing;

    [StructLayout(LayoutKind.Explicit, Size = 64)]
    internal struct CacheLine;
}
