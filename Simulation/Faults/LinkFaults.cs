using Messaging.Ports;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows;

namespace Messaging.Simulation.Faults;

/// <summary>Decides what happens to each thing that one node sends to another.</summary>
/// <param name="struck">Is told of each fault that strikes, and what was being sent.</param>
internal sealed class LinkFaults(IReadOnlyList<LinkFault> faults, ulong seed, Action<Fault, string> struck)
{
    private readonly SplitMix64 _random = new(seed);
    private readonly HashSet<LinkFault> _done = [];

    /// <summary>Makes the choices; set once.</summary>
    public TurnLoop Loop { get; set; } = null!;

    /// <summary>Whether anything depends on which message is sent.</summary>
    public bool LooksInside => faults.Any(fault => fault.When is FaultMoment.AtMessage);

    /// <param name="message">What is carried; null if it is not a message between actors, or nobody looked.</param>
    public LinkFate FateOf(string from, string to, object? message)
    {
        var fate = LinkFate.Usual;
        foreach (var fault in faults)
        {
            if (Strikes(fault, message))
            {
                fate = Add(fate, fault);
                struck(fault, $"{from} to {to}{(message is null ? "" : $", {string.Join(", ", MessagesIn(message))}")}");
            }
        }

        return fate;
    }

    private bool Strikes(LinkFault fault, object? message) => fault.When switch
    {
        // Only the first time: what is sent again is to get through.
        FaultMoment.AtMessage at => message is not null && MessagesIn(message).Contains(at.Message) && _done.Add(fault),
        FaultMoment.OneIn { Many: 1 } => true,
        FaultMoment.OneIn odds => Loop.Decide(new Fork(fault.Text, ["no", "this one"]) { OneIn = odds.Many }) == 1,
        _ => false,
    };

    private LinkFate Add(LinkFate fate, LinkFault fault) => fault.Kind switch
    {
        LinkFaultKind.Lose => fate with { IsLost = true },
        LinkFaultKind.Duplicate => fate with { IsDoubled = true },
        _ => fate with { Delay = fate.Delay + fault.DelayFrom + TimeSpan.FromMilliseconds(_random.Below((int)(fault.DelayTo - fault.DelayFrom).TotalMilliseconds + 1)) },
    };

    private static IEnumerable<MessageId> MessagesIn(object message) => message switch
    {
        MessageEntry entry => [entry.Id],
        WindowProtocol.PostMessage post => [post.Id],
        BrowserProtocol.ForWindow letter => MessagesIn(letter.Message),
        PortProtocol.Batch batch => batch.Messages.Select(entry => entry.Id),
        PortProtocol.Takeover takeover => takeover.Queue.Messages.Select(entry => entry.Id),
        _ => [],
    };
}
