using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Simulation.Host.Narration;
using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>A run made up for a test, told as it happens. Each event comes a tenth of a millisecond after the one before.</summary>
internal sealed class Story
{
    public const string Window = "/user/browser/window-1";
    public const string Frame = "/user/browser/window-1/frame-2";
    private TimeSpan _time;

    public Story(int? width = null)
    {
        Written = new WrittenLines(width);
        Narrator = new Narrator(Written, Ledger);
    }

    public Ledger Ledger { get; } = new();

    public WrittenLines Written { get; }

    public Narrator Narrator { get; }

    public Story Happens(params TraceEvent[] events)
    {
        foreach (var traceEvent in events)
        {
            _time += TimeSpan.FromMicroseconds(100);
            Ledger.Record(_time, traceEvent);
            Narrator.Record(_time, traceEvent);
        }

        return this;
    }

    public static PortId Port(long channel, PortSide side) => new(channel, side);

    public static PortBound Bound(PortId port, int generation, string owner) => new(port, generation, owner, $"{owner}/{port.ActorName(generation)}");

    public static PortShipped Shipped(PortId port, int generation, string owner) => new(port, generation, $"{owner}/{port.ActorName(generation)}");

    public static MessagePosted Posted(long id, string from, string to, string text, params PortId[] ports) =>
        new(new MessageId(id), from, to, StructuredSerializer.Serialize(text), [.. ports]);

    public static MessageDelivered Delivered(long id, string to) => new(new MessageId(id), to);

    public static MessageLost Lost(long id, LossReason reason) => new(new MessageId(id), reason);
}
