using Akka.Event;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Tests.Support;
using Messaging.Simulation.Runs;
using Messaging.Tracing;
using static Messaging.Simulation.Host.Tests.Support.Story;

namespace Messaging.Simulation.Host.Tests.Narration;

public sealed class PageNarrationTests
{
    [Fact]
    public void WhatAPageSaysComesWithItsOriginAndWhole()
    {
        var text = new string('x', 300);
        var story = new Story(width: 80).Happens(new ConsoleWritten(Frame, "https://a.test", "log", text));
        Assert.Equal([$"                 0.10  frame-2               https://a.test      log: {text}"], story.Written.Body);
    }

    [Fact]
    public void ATextOfSeveralLinesContinuesBelowItsBeginning()
    {
        var lines = new Story().Happens(new ConsoleWritten(Frame, "https://a.test", "warn", "one\r\ntwo\n")).Written.Body.ToArray();
        Assert.Equal(3, lines.Length);
        Assert.Equal(lines[0].IndexOf("one", StringComparison.Ordinal), lines[1].IndexOf("two", StringComparison.Ordinal));
        Assert.Equal("two", lines[1].Trim());
    }

    [Theory]
    [InlineData("error", Tone.Bad)]
    [InlineData("warn", Tone.Warning)]
    [InlineData("log", Tone.Said)]
    public void AnErrorDoesNotLookLikeALog(string level, Tone tone)
    {
        var line = new Story().Happens(new ConsoleWritten(Frame, "https://a.test", level, "text")).Written.Lines[^1];
        Assert.Equal(new Piece("text", tone), line.Last());
    }

    [Fact]
    public void AScriptThatThrowsSaysWhere()
    {
        var story = new Story().Happens(new ScriptFailed(Frame, "https://a.test", "TypeError: no", "https://a.test/a.js:3:7"));
        Assert.EndsWith("https://a.test      TypeError: no (at https://a.test/a.js:3:7)", Assert.Single(story.Written.Body));
    }

    [Fact]
    public void WhatHappensToPagesAndPortsIsTold()
    {
        var story = new Story().Happens(
            new DocumentLoaded(Window, "https://a.test/", "https://a.test"),
            new ResourceFailed(Window, "https://a.test/x.js", "there is no file"),
            new PortClosed(Port(3, Messaging.Ports.PortSide.A), 0, LossReason.ReceiverClosed),
            new PortClosed(Port(4, Messaging.Ports.PortSide.A), 0, LossReason.OwnerDestroyed),
            new WindowEnded(Frame));
        Assert.Equal(
            [
                "                 0.10  window-1              loads https://a.test/",
                "                 0.20  window-1              misses https://a.test/x.js: there is no file",
                "                 0.30  port 3a               is closed",
                "                 0.40  port 4a               is closed OwnerDestroyed",
                "                 0.50  frame-2               is gone",
            ],
            story.Written.Body);
    }

    [Fact]
    public void AFailureOfTheProgramItselfIsToldWithItsCause()
    {
        var story = new Story();
        story.Narrator.Tell(new LogEntry(LogLevel.ErrorLevel, Window, "A task failed", new InvalidOperationException("why")));
        Assert.Equal(["ErrorLevel: /user/browser/window-1: A task failed: InvalidOperationException: why"], story.Written.Body);
    }
}
