using Messaging.Ports;
using Messaging.Simulation.Host.Tests.Support;
using Messaging.Tracing;
using static Messaging.Simulation.Host.Tests.Support.Story;

namespace Messaging.Simulation.Host.Tests.Narration;

public sealed class MessageNarrationTests
{
    private static readonly PortId A = Port(1, PortSide.A);
    private static readonly PortId B = Port(1, PortSide.B);

    [Fact]
    public void AMessageIsOneLineOnceItHasArrived()
    {
        var story = new Story().Happens(Posted(1, Window, Frame, "hello"));
        Assert.Empty(story.Written.Body);
        story.Happens(Delivered(1, Frame));
        Assert.Equal(
            ["""      0.10       0.20  window-1            → frame-2             "hello" """.TrimEnd()],
            story.Written.Body);
    }

    [Fact]
    public void APortThatTravelsShowsItsActorBeforeAndAfter()
    {
        var story = new Story().Happens(
            Bound(B, 0, Window), Shipped(B, 0, Window), Posted(1, Window, Frame, "hello", B), Bound(B, 1, Frame), Delivered(1, Frame));
        Assert.Equal(
            ["""      0.30       0.50  window-1            → frame-2             "hello"  + port 1b window-1/port-1b-0 ⇒ frame-2/port-1b-1"""],
            story.Written.Body);
    }

    [Fact]
    public void AMessageOnAChannelNamesBothPortActors()
    {
        var story = new Story().Happens(
            Bound(A, 0, Window), Bound(B, 1, Frame), Posted(1, $"{Frame}/port-1b-1", "1a", "hi"), Delivered(1, $"{Window}/port-1a-0"));
        Assert.Equal(
            ["""      0.30       0.40  frame-2/port-1b-1   → window-1/port-1a-0  "hi" """.TrimEnd()],
            story.Written.Body);
    }

    [Fact]
    public void ALostMessageSaysWhy()
    {
        var story = new Story().Happens(
            Bound(B, 0, Window), Shipped(B, 0, Window), Posted(1, Window, Frame, "hello", B), Lost(1, LossReason.OriginMismatch));
        Assert.Equal(
            ["""      0.30       lost  window-1            → frame-2             "hello"  + port 1b  OriginMismatch: the document's origin is not the one that the sender asked for"""],
            story.Written.Body);
    }

    [Fact]
    public void AMessageThatStillWaitsIsToldAtTheEndWithWhatItWaitsFor()
    {
        var story = new Story().Happens(
            Bound(A, 0, Window), Bound(B, 0, Window), Posted(1, $"{Window}/port-1a-0", "1b", "one"), Shipped(B, 0, Window),
            Posted(2, $"{Window}/port-1a-0", "1b", "two"));
        story.Narrator.Finish();
        Assert.Equal(
            [
                """      0.30    waiting  window-1/port-1a-0  → port 1b             "one"  port 1b is in a message that nobody has received""",
                """      0.50    waiting  window-1/port-1a-0  → port 1b             "two"  port 1b is in a message that nobody has received""",
            ],
            story.Written.Body);
    }

    [Fact]
    public void AMessageWaitsAtAPortThatWasNeverStarted()
    {
        var story = new Story().Happens(Bound(A, 0, Window), Bound(B, 0, Window), Posted(1, $"{Window}/port-1a-0", "1b", "one"));
        story.Narrator.Finish();
        Assert.Equal(
            ["""      0.30    waiting  window-1/port-1a-0  → window-1/port-1b-0  "one"  port 1b was never started"""],
            story.Written.Body);
    }

    [Fact]
    public void NothingIsToldAfterTheEnd()
    {
        var story = new Story().Happens(Posted(1, Window, Frame, "hello"));
        story.Narrator.Finish();
        var told = story.Written.Lines.Count;
        story.Happens(Lost(1, LossReason.OwnerDestroyed), Posted(2, Window, Frame, "x"), Delivered(2, Frame), new WindowEnded(Window));
        Assert.Equal(told, story.Written.Lines.Count);
    }

    [Fact]
    public void ColumnsGrowForLongNamesAndStayThere()
    {
        var story = new Story().Happens(
            Posted(1, "/user/browser/window-1234/port-12345a-0", "12345b", "x"), Delivered(1, "/user/browser/window-1234/port-12345b-0"),
            Posted(2, Window, Frame, "y"), Delivered(2, Frame));
        var lines = story.Written.Body.ToArray();
        Assert.Equal(lines[0].IndexOf('→'), lines[1].IndexOf('→'));
        Assert.Equal(lines[0].IndexOf("\"x\"", StringComparison.Ordinal), lines[1].IndexOf("\"y\"", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingIsCutInAFile()
    {
        var text = new string('x', 110);
        var story = new Story().Happens(Posted(1, Window, Frame, text), Delivered(1, Frame));
        Assert.EndsWith($"\"{text}\"", Assert.Single(story.Written.Body));
    }

    [Fact]
    public void ALongMessageIsCutOnATerminal()
    {
        var story = new Story(width: 100).Happens(Posted(1, Window, Frame, new string('x', 110)), Delivered(1, Frame));
        var line = Assert.Single(story.Written.Body);
        Assert.EndsWith("xxx…", line);
        Assert.Equal(100, line.Length);
    }

    [Fact]
    public void WhatDoesNotFitBesideTheMessageGoesBelowItOnATerminal()
    {
        var story = new Story(width: 90).Happens(
            Bound(B, 0, Window), Shipped(B, 0, Window), Posted(1, Window, Frame, "hello", B), Bound(B, 1, Frame), Delivered(1, Frame));
        Assert.Equal(
            [
                """      0.30       0.50  window-1            → frame-2             "hello" """.TrimEnd(),
                """                         + port 1b window-1/port-1b-0 ⇒ frame-2/port-1b-1""",
            ],
            story.Written.Body);
    }

    [Fact]
    public void ManyPortsAreCountedOnATerminalAndNamedInAFile()
    {
        PortId[] ports = [.. Enumerable.Range(1, 10).Select(channel => Port(channel, PortSide.B))];
        Assert.Contains("+ port 1b, port 2b, port 3b and 7 more", Tell(new Story(width: 200)));
        Assert.Contains("port 9b, port 10b", Tell(new Story()));

        string Tell(Story story) => Assert.Single(story.Happens(Posted(1, Window, Frame, "many", ports), Lost(1, LossReason.Overflow)).Written.Body);
    }
}
