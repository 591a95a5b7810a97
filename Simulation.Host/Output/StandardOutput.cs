using System.Text;
using Spectre.Console;

namespace Messaging.Simulation.Host.Output;

/// <summary>The program's standard output: a terminal, or a file or pipe.</summary>
public sealed class StandardOutput : IDisposable
{
    private readonly StreamWriter? _redirected;

    public StandardOutput()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (Console.IsOutputRedirected)
        {
            _redirected = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
            Lines = new PlainOutput(_redirected);
            Text = _redirected;
            return;
        }

        Console.OutputEncoding = utf8;
        Lines = new TerminalOutput(AnsiConsole.Create(SettingsOf(Environment.GetEnvironmentVariable("NO_COLOR"))));
        Text = Console.Out;
    }

    public ILineOutput Lines { get; }

    /// <summary>The same output, for text that is not made of lines of ours.</summary>
    public TextWriter Text { get; }

    public void Dispose()
    {
        try
        {
            _redirected?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written before cannot be written now either; that was reported then.
        }
    }

    // https://no-color.org: any value but an empty one.
    private static AnsiConsoleSettings SettingsOf(string? noColor) => string.IsNullOrEmpty(noColor)
        ? new AnsiConsoleSettings()
        : new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors };
}
