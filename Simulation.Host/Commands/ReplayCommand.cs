using System.CommandLine;
using Messaging.Simulation.Host.Watching;

namespace Messaging.Simulation.Host.Commands;

/// <summary><c>messaging replay FILE</c>: runs a recorded run again.</summary>
internal sealed class ReplayCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "A trace file, written by messaging run PAGE --trace FILE." };

    private readonly Option<long?> _stopAt = new("--stop-at")
    {
        HelpName = "STEP",
        Description = "Stops after so many turns and shows the actors, what waits in their mailboxes, and the state of each port.",
    };

    private readonly Option<bool> _step = new("--step") { Description = "Goes on turn by turn: Enter for the next one, q to stop." };

    public ReplayCommand(Func<ReplayRequest, int> replay)
        : base("replay", "Runs a recorded run again and says whether it is still the same.")
    {
        Add(_file);
        Add(_stopAt);
        Add(_step);
        _stopAt.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!long.TryParse(result.Tokens[0].Value, out var step) || step < 0))
                result.AddError($"'{result.Tokens[0].Value}' is not a step; --stop-at takes a whole number from 0.");
        });
        SetAction(result => replay(new ReplayRequest(result.GetRequiredValue(_file), result.GetValue(_stopAt), result.GetValue(_step))));
    }
}
