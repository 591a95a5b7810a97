using System.Collections.Immutable;
using Messaging.Cloning;
using Messaging.Faults;
using Messaging.Ports;
using Messaging.Tests.Ports;
using Messaging.Tracing;
using Messaging.Wire;

namespace Messaging.Tests.Wire;

/// <summary>Events of a run, as bytes and back.</summary>
public sealed class TraceFormTests
{
    private static readonly PortId Port = new(7, PortSide.B);

    private static readonly TraceEvent[] Samples =
    [
        new DocumentLoaded("/user/browser/window-1", "https://a.test/", "https://a.test"),
        new DocumentSuspended("w", "u"),
        new DocumentRestored("w", "u"),
        new DocumentEvicted("w", "u"),
        new WindowEnded("w"),
        new WorkerStarted("k", "u", "o"),
        new WorkerEnded("k"),
        new PortBound(Port, 2, "owner", "path"),
        new PortStarted(Port, 2),
        new PortListened(Port, 2),
        new PortShipped(Port, 2, "path"),
        new PortStopped(Port, 2, "path", IncarnationPhase.Forwarding),
        new PortClosed(Port, 2, LossReason.NodeLost),
        new MessagePosted(new MessageId(3), "from", "7b", TestRecords.Empty, [Port]) { Cause = new TimerCause(ActCause.Instance) },
        new MessageDelivered(new MessageId(3), "to"),
        new MessageLost(new MessageId(3), LossReason.Doomed),
        new FaultInjected(new MessageId(3), Enum.GetValues<MessageFault>()[0]),
        new ConsoleWritten("a", "o", "warn", "täxt \ud83d"),
        new ScriptFailed("a", "o", "m", "l"),
        new ScriptNotParsed("a", "o", "m", "f", 3, 4),
        new ResourceFailed("a", "u", "m"),
        new InvariantBroken("a", "n", "w"),
    ];

    [Fact]
    public void EveryKindOfEventHasASample() => Assert.Equal(
        typeof(TraceEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TraceEvent))).Select(type => type.Name).Order(StringComparer.Ordinal),
        Samples.Select(sample => sample.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryEventComesBackAsItWas()
    {
        foreach (var sample in Samples)
        {
            var bytes = TraceForm.Write(sample);
            var copy = TraceForm.Read(bytes);

            Assert.Equal(bytes, TraceForm.Write(copy));
            if (sample is MessagePosted)
                Assert.Equal(((MessagePosted)sample).Cause, ((MessagePosted)copy).Cause);
            else
                Assert.Equal(sample, copy);
        }
    }

    [Fact]
    public void EveryTruncationEndsInOneKindOfError()
    {
        foreach (var bytes in Samples.Select(TraceForm.Write))
        {
            for (var length = 0; length < bytes.Length; length++)
                Assert.Throws<WireFormatException>(() => TraceForm.Read(bytes.AsMemory(0, length)));
        }
    }
}
