using System.CommandLine;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary>The options that say what is made of a run beside telling it.</summary>
internal sealed class ProductOptions
{
    private readonly Option<string?> _trace = new("--trace") { HelpName = "FILE.jsonl", Description = "Writes the whole run to a file that messaging replay can run again." };
    private readonly Option<string?> _diagram = new("--diagram") { HelpName = "FILE.mmd", Description = "Writes the run as a Mermaid sequence diagram, which follows each port across its moves." };
    private readonly Option<string?> _report = new("--report") { HelpName = "FILE.html", Description = "Writes a report to open in a browser: a timeline, the life of each port, and who owns what at each step." };
    private readonly Option<bool> _tree = new("--tree") { Description = "Shows who owns which port in the end." };

    public void AddTo(Command command)
    {
        command.Add(_trace);
        command.Add(_diagram);
        command.Add(_report);
        command.Add(_tree);
    }

    public RunProducts Read(ParseResult result) => new(result.GetValue(_trace), result.GetValue(_diagram), result.GetValue(_report), result.GetValue(_tree));
}
