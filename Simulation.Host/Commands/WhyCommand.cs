using System.CommandLine;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Watching;
using Messaging.Simulation.Recordings;

namespace Messaging.Simulation.Host.Commands;

/// <summary><c>messaging why MESSAGE FILE</c>: follows a message back to what began it.</summary>
internal sealed class WhyCommand : Command
{
    private readonly Argument<string> _message = new("MESSAGE") { Description = "The message, for example m3." };
    private readonly Argument<string> _file = new("FILE") { Description = "A trace file, written by messaging run PAGE --trace FILE." };

    public WhyCommand(ILineOutput output)
        : base("why", "Follows a message back to the act or load that began it.")
    {
        Add(_message);
        Add(_file);
        SetAction(result =>
        {
            foreach (var line in Chain(result.GetRequiredValue(_file), result.GetRequiredValue(_message)))
                output.Write(Line.Of(line));
            return ExitCode.Success;
        });
    }

    private static IReadOnlyList<string> Chain(string file, string message)
    {
        try
        {
            return CauseChain.Of(Replayer.Load(file), message);
        }
        catch (RecordingException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }
}
