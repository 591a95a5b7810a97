using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Tests.Support;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Traces;

public sealed class TraceTextTests
{
    // The schedule, the virtual times and the order of events are part of what a seed means: this text changes only on purpose, and is the
    // same with either actor engine.
    [Fact]
    public void AFirstComeRunReadsLikeThis()
    {
        using var run = TestRun.OfAskingSite(1, FirstComeChoice.Instance, "hello");
        Assert.Equal(
            """
            0.000040 document /user/browser/window-1 https://asking.test/ origin https://asking.test
            0.000060 document /user/browser/window-1/frame-2 https://answers.test/answering origin https://answers.test
            0.000130 port-bound 1a generation 0 /user/browser/window-1/port-1a-0
            0.000130 port-bound 1b generation 0 /user/browser/window-1/port-1b-0
            0.000130 port-started 1a generation 0
            0.000130 port-shipped 1b generation 0 /user/browser/window-1/port-1b-0
            0.000130 posted m1 /user/browser/window-1 -> /user/browser/window-1/frame-2 "hello" + 1b
            0.000200 port-bound 1b generation 1 /user/browser/window-1/frame-2/port-1b-1
            0.000200 delivered m1 /user/browser/window-1/frame-2
            0.000200 posted m2 /user/browser/window-1/frame-2/port-1b-1 -> 1a "hello 1 from frame-2"
            0.000200 posted m3 /user/browser/window-1/frame-2/port-1b-1 -> 1a "hello 2 from frame-2"
            0.000200 posted m4 /user/browser/window-1/frame-2/port-1b-1 -> 1a "hello 3 from frame-2"
            0.000280 port-stopped 1b generation 0 /user/browser/window-1/port-1b-0 Finished
            0.000300 delivered m2 /user/browser/window-1/port-1a-0
            0.000320 delivered m3 /user/browser/window-1/port-1a-0
            0.000340 delivered m4 /user/browser/window-1/port-1a-0

            """,
            run.Trace.ToText());
    }

    [Fact]
    public void ASeededRunReadsLikeThis()
    {
        using var run = TestRun.OfAskingSite(2, new SeededChoice(1), "hello");
        Assert.Equal(
            """
            0.000040 document /user/browser/window-1 https://asking.test/ origin https://asking.test
            0.000060 document /user/browser/window-1/frame-3 https://answers.test/answering origin https://answers.test
            0.000110 document /user/browser/window-1/frame-2 https://answers.test/answering origin https://answers.test
            0.000180 port-bound 1a generation 0 /user/browser/window-1/port-1a-0
            0.000180 port-bound 1b generation 0 /user/browser/window-1/port-1b-0
            0.000180 port-started 1a generation 0
            0.000180 port-shipped 1b generation 0 /user/browser/window-1/port-1b-0
            0.000180 posted m1 /user/browser/window-1 -> /user/browser/window-1/frame-2 "hello" + 1b
            0.000180 port-bound 2a generation 0 /user/browser/window-1/port-2a-0
            0.000180 port-bound 2b generation 0 /user/browser/window-1/port-2b-0
            0.000180 port-started 2a generation 0
            0.000180 port-shipped 2b generation 0 /user/browser/window-1/port-2b-0
            0.000180 posted m2 /user/browser/window-1 -> /user/browser/window-1/frame-3 "hello" + 2b
            0.000280 port-bound 1b generation 1 /user/browser/window-1/frame-2/port-1b-1
            0.000280 delivered m1 /user/browser/window-1/frame-2
            0.000280 posted m3 /user/browser/window-1/frame-2/port-1b-1 -> 1a "hello 1 from frame-2"
            0.000280 posted m4 /user/browser/window-1/frame-2/port-1b-1 -> 1a "hello 2 from frame-2"
            0.000280 posted m5 /user/browser/window-1/frame-2/port-1b-1 -> 1a "hello 3 from frame-2"
            0.000330 port-bound 2b generation 1 /user/browser/window-1/frame-3/port-2b-1
            0.000330 delivered m2 /user/browser/window-1/frame-3
            0.000330 posted m6 /user/browser/window-1/frame-3/port-2b-1 -> 2a "hello 1 from frame-3"
            0.000330 posted m7 /user/browser/window-1/frame-3/port-2b-1 -> 2a "hello 2 from frame-3"
            0.000330 posted m8 /user/browser/window-1/frame-3/port-2b-1 -> 2a "hello 3 from frame-3"
            0.000440 port-stopped 2b generation 0 /user/browser/window-1/port-2b-0 Finished
            0.000490 port-stopped 1b generation 0 /user/browser/window-1/port-1b-0 Finished
            0.000540 delivered m6 /user/browser/window-1/port-2a-0
            0.000550 delivered m7 /user/browser/window-1/port-2a-0
            0.000560 delivered m3 /user/browser/window-1/port-1a-0
            0.000570 delivered m4 /user/browser/window-1/port-1a-0
            0.000580 delivered m5 /user/browser/window-1/port-1a-0
            0.000590 delivered m8 /user/browser/window-1/port-2a-0

            """,
            run.Trace.ToText());
    }

    [Fact]
    public void TextOfAPageStaysOnItsLine()
    {
        var written = new ConsoleWritten("/user/browser/window-1", "https://a.test", "log", "one\r\ntwo\\n");
        Assert.Equal(@"console /user/browser/window-1 https://a.test log one\r\ntwo\\n", TraceText.Of(written));
    }

    [Fact]
    public void AMessageThatCannotBeReadIsShownAsThat()
    {
        Assert.StartsWith("(cannot be read: ", RecordPicture.Of(new SerializedRecord(new byte[] { 255, 255, 255 })));
    }

    [Fact]
    public void AHugeMessageIsShownByItsSize()
    {
        Assert.Equal("(100000 bytes)", RecordPicture.Of(new SerializedRecord(new byte[100_000])));
    }

    [Fact]
    public void APortIsShownByItsName()
    {
        using var run = TestRun.OfAskingSite(1, FirstComeChoice.Instance, "x");
        var from = run.System.Actors.DeadLetters;
        var port = new Handle(new TransferredPort(new PortId(7, PortSide.B), 1, from));
        var record = StructuredSerializer.Serialize(new JsPlatformObject(port, "MessagePort"), [new JsPlatformObject(port, "MessagePort")]);
        Assert.Equal("[port 7b]", RecordPicture.Of(record));
    }

    private sealed class Handle(TransferredPort port) : ITransferable
    {
        public bool IsDetached => false;

        public TransferredItem Transfer() => port;
    }
}
