using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Tests.Support;
using Spectre.Console;

namespace Messaging.Simulation.Host.Tests.Output;

public sealed class OutputTests
{
    private static readonly string Long = new('x', 300);

    [Fact]
    public void AFileGetsPlainLinesWithoutTrailingBlanks()
    {
        var text = new StringWriter { NewLine = "\n" };
        var output = new PlainOutput(text);
        output.Write(new Line().Add("a", Tone.Bad).Until(5).Add("b", Tone.Actor).Until(9));
        output.Write(new Line());
        output.Write(Line.Of(Long));
        Assert.Equal($"a    b\n\n{Long}\n", text.ToString());
        Assert.Null(output.Width);
    }

    [Fact]
    public void ATerminalGetsColoursAndUnbrokenLines()
    {
        var text = new StringWriter();
        var output = new TerminalOutput(ConsoleOn(text, AnsiSupport.Yes, ColorSystemSupport.TrueColor));
        output.Write(new Line().Add(Long, Tone.Bad));
        Assert.Contains("\e[", text.ToString());
        Assert.Contains(Long, text.ToString());
        Assert.Equal(80, output.Width);
    }

    [Fact]
    public void ATerminalWithoutColoursGetsTheSameText()
    {
        var text = new StringWriter();
        var output = new TerminalOutput(ConsoleOn(text, AnsiSupport.No, ColorSystemSupport.NoColors));
        output.Write(new Line().Add("[bold]a[/]", Tone.Bad).Add(Long, Tone.Heading));
        Assert.Equal($"[bold]a[/]{Long}", text.ToString().TrimEnd());
    }

    [Fact]
    public void HeldLinesComeWhenTheyAreReleasedAndInOrder()
    {
        var written = new WrittenLines();
        var held = new HeldOutput(written);
        held.Write(Line.Of("one"));
        held.Write(Line.Of("two"));
        Assert.Empty(written.Lines);
        held.Release();
        held.Write(Line.Of("three"));
        Assert.Equal(["one", "two", "three"], written.Lines.Select(line => line.ToString()));
    }

    [Fact]
    public void AnOutputThatFailsIsNoticedOnceAndThenLeftAlone()
    {
        var notices = 0;
        var output = new GuardedOutput(new FullOutput(), () => notices++);
        output.Write(Line.Of("one"));
        output.Write(Line.Of("two"));
        Assert.Equal("No space left on device", output.Failure);
        Assert.Equal(1, notices);
    }

    private sealed class FullOutput : ILineOutput
    {
        public int? Width => null;

        public void Write(Line line) => throw new IOException("No space left on device");
    }

    private static IAnsiConsole ConsoleOn(TextWriter text, AnsiSupport ansi, ColorSystemSupport colors)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = colors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 80;
        return console;
    }
}
