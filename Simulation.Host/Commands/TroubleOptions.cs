using System.CommandLine;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Commands;

/// <summary>The options that <c>run</c> and <c>explore</c> share about what goes wrong, on which nodes, in which order tasks are taken, and what is collected.</summary>
internal sealed class TroubleOptions
{
    private readonly Option<string[]> _faults = RepeatedOption.Of(
        "--fault", "TEXT",
        "Something that goes wrong on purpose: messageerror at m3, allocation failure 1 in 20, allocation failure sending m3, never start worker-2, kill worker-2 at step 40, destroy frame-2 at m3; "
        + "with --nodes also lose 1 in 20, duplicate m3, delay 1 in 2 by 5ms to 50ms, cut near far at 20ms, heal near far at 2s, kill far at m3. Can be given many times.");

    private readonly Option<string?> _nodes = new("--nodes") { HelpName = "NAME,NAME", Description = "Simulated nodes: windows go to one after the other, and what they say to each other goes over links." };

    private readonly Option<string[]> _places = RepeatedOption.Of("--place", "WHAT=NODE", "The node of a window, as window-2=near, or of frames and shared workers whose URL begins so, as https://a.test/shop=far. Can be given many times.");

    private readonly Option<bool> _collect = new("--collect") { Description = "Closes the ports that no program can reach any more, as a garbage collector would, whenever the page has become quiet." };

    private readonly Option<string> _taskOrder;

    /// <param name="usualOrder">The order of tasks if none is asked for.</param>
    public TroubleOptions(string usualOrder)
    {
        _taskOrder = new("--task-order")
        {
            HelpName = "NAME",
            Description = $"Which task an event loop takes next: {TaskOrder.InTurn} (its sources take turns) or {TaskOrder.Any} (as the standard allows, and the seed decides).",
            DefaultValueFactory = _ => usualOrder,
        };
        _taskOrder.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (TaskOrder.Any or TaskOrder.InTurn))
                result.AddError($"'{token.Value}' is not an order of tasks; --task-order takes {TaskOrder.InTurn} or {TaskOrder.Any}.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_faults);
        command.Add(_nodes);
        command.Add(_places);
        command.Add(_taskOrder);
        command.Add(_collect);
    }

    public RunRequest Read(ParseResult result, RunRequest request) => request with
    {
        Faults = [.. result.GetRequiredValue(_faults)],
        Nodes = result.GetValue(_nodes),
        Places = [.. result.GetRequiredValue(_places)],
        CollectsPorts = result.GetValue(_collect),
        AnyTaskOrder = result.GetValue(_taskOrder) == TaskOrder.Any,
    };
}
