using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>
/// The part of a long queue that is kept in segments: any thread adds, one thread at a time takes. It is closed, and takes no space, unless
/// the consumer has opened it.
/// </summary>
/// <remarks>
/// A segment that was given back may be part of another queue while a slow producer still looks at it. Therefore a producer reads the
/// segment's state, makes sure that the segment is this queue's last one, and takes a place only if the state is still the same; each
/// life of a segment has states of its own.
/// </remarks>
internal struct MessageSegments
{
    private MessageSegment? _last;
    private MessageSegment? _first;

    public readonly bool IsOpen => Volatile.Read(in _last) is not null;

    /// <summary>Only for the consumer, of a closed one.</summary>
    public void Open()
    {
        var segment = SegmentPool.Rent();
        _first = segment;
        Volatile.Write(ref _last, segment);
    }

    /// <summary>Adds at the end. Implies a full memory barrier after the place was taken.</summary>
    /// <returns>False if the queue is closed.</returns>
    public bool TryAdd(object message, IActorRef? sender)
    {
        var wait = default(SpinWait);
        while (Volatile.Read(ref _last) is { } segment)
        {
            var state = Volatile.Read(ref segment.State);
            if (!ReferenceEquals(Volatile.Read(ref _last), segment))
            {
                continue;
            }

            if (SegmentState.IsClosed(state))
            {
                return false;
            }

            var index = SegmentState.PlacesTaken(state);
            if (index == MessageSegment.Length)
            {
                // Whoever has taken the last place is about to add the next segment.
                wait.SpinOnce(sleep1Threshold: -1);
                continue;
            }

            var next = index == MessageSegment.Length - 1 ? SegmentPool.Rent() : null;
            if (Interlocked.CompareExchange(ref segment.State, state + 1, state) == state)
            {
                Fill(segment, index, message, sender, next);
                ProducerPace.OfThisThread.Keep(segment, state);
                return true;
            }

            if (next is not null)
            {
                SegmentPool.Return(next);
            }

            Thread.SpinWait(ProducerPace.SpinsAfterDefeat);
        }

        return false;
    }

    /// <summary>Whether there is a message. Only for the consumer, of an open one.</summary>
    public bool HasMessage()
    {
        var segment = FirstWithRoom();
        ref var place = ref segment[segment.Taken];
        if (Volatile.Read(ref place.Message) is not null)
        {
            return true;
        }

        if (SegmentState.PlacesTaken(Volatile.Read(ref segment.State)) == segment.Taken)
        {
            return false;
        }

        var wait = default(SpinWait);
        while (Volatile.Read(ref place.Message) is null)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        return true;
    }

    /// <summary>Takes the first message. Only for the consumer, if <see cref="HasMessage"/> said so.</summary>
    public readonly void Take(out object? message, out IActorRef? sender)
    {
        var segment = _first!;
        ref var place = ref segment[segment.Taken];
        message = place.Message;
        sender = place.Sender;
        place.Message = null;
        place.Sender = null;
        segment.Taken++;
    }

    /// <summary>Closes it if there is no message, so that whoever adds one finds it closed. Only for the consumer, of an open one.</summary>
    public bool TryClose()
    {
        var segment = FirstWithRoom();
        var state = Volatile.Read(ref segment.State);
        if (SegmentState.PlacesTaken(state) != segment.Taken
            || Interlocked.CompareExchange(ref segment.State, SegmentState.Closed(state), state) != state)
        {
            return false;
        }

        _first = null;
        Volatile.Write(ref _last, null);
        SegmentPool.Return(segment);
        return true;
    }

    /// <summary>The next segment is made known to producers first, and only then to the consumer, which gives the full one back.</summary>
    private void Fill(MessageSegment segment, int index, object message, IActorRef? sender, MessageSegment? next)
    {
        ref var place = ref segment[index];
        place.Sender = sender;
        Volatile.Write(ref place.Message, message);
        if (next is not null)
        {
            Volatile.Write(ref _last, next);
            Volatile.Write(ref segment.Next, next);
        }
    }

    /// <summary>The first segment, after those that were emptied have been given back.</summary>
    private MessageSegment FirstWithRoom()
    {
        var segment = _first!;
        if (segment.Taken < MessageSegment.Length)
        {
            return segment;
        }

        var wait = default(SpinWait);
        MessageSegment? next;
        while ((next = Volatile.Read(ref segment.Next)) is null)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        SegmentPool.Return(segment);
        return _first = next;
    }
}
