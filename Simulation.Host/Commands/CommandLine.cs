using System.CommandLine;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary>Reads the command line and does what it says.</summary>
public sealed class CommandLine
{
    private static readonly ParserConfiguration Reading = new() { ResponseFileTokenReplacer = null };
    private readonly RootCommand _root = new("Runs web pages as actors and shows the life of every message between them.");

    /// <param name="run">Runs a page.</param>
    /// <param name="demonstrate">What the program does when nothing is asked of it.</param>
    /// <param name="others">What else the program can do.</param>
    public CommandLine(Func<RunRequest, int> run, Func<int> demonstrate, params Command[] others)
    {
        _root.Add(new RunCommand(run));
        foreach (var command in others)
            _root.Add(command);
        _root.SetAction(_ => demonstrate());
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="MistakeException">The command line is wrong.</exception>
    public int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var result = _root.Parse(arguments, Reading);
        if (result.Errors.Count > 0)
            throw new MistakeException($"{result.Errors[0].Message} See messaging --help.");
        return result.Invoke(new InvocationConfiguration
        {
            Output = output,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}
