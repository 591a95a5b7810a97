using Spectre.Console;

namespace Messaging.Simulation.Host.Output;

/// <summary>Lines in colour, for a terminal.</summary>
public sealed class TerminalOutput : ILineOutput
{
    private readonly IAnsiConsole _console;
    private readonly int _width;

    /// <param name="console">The terminal; the terminal itself breaks what is longer than a line.</param>
    public TerminalOutput(IAnsiConsole console)
    {
        _console = console;
        _width = console.Profile.Width;
        console.Profile.Width = int.MaxValue;
    }

    public int? Width => _width;

    public void Write(Line line)
    {
        foreach (var piece in line)
            _console.Write(piece.Text, StyleOf(piece.Tone));
        _console.WriteLine();
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Faint => new Style(Color.Grey),
        Tone.Act => new Style(Color.Default, decoration: Decoration.Bold),
        Tone.Actor => new Style(Color.Aqua),
        Tone.Moved => new Style(Color.Yellow),
        Tone.Said => new Style(Color.Blue),
        Tone.Warning => new Style(Color.Olive),
        Tone.Bad => new Style(Color.Red),
        Tone.Good => new Style(Color.Green),
        Tone.Heading => new Style(Color.Default, decoration: Decoration.Bold | Decoration.Underline),
        _ => Style.Plain,
    };
}
