using System.Collections.Immutable;
using Messaging.Ports;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Host.Narration;

/// <summary>Shows the ports that travel in a message: which actor embodied each before, and which does now.</summary>
internal static class TravellingPorts
{
    private const int MostOnATerminal = 3;

    /// <summary>The ports of a message that arrived, each with its move.</summary>
    public static Line Arrived(ImmutableArray<PortId> ports, Ledger ledger, bool isCut) => List(ports, isCut, (line, port) =>
    {
        var side = ledger.Find(port);
        line.Add($"port {port}", Tone.Moved);
        if (side is { Moves: > 0 })
            line.Add($" {ActorNames.Short(side.Incarnations[^2].Path)}").Add(" ⇒ ", Tone.Moved).Add(ActorNames.Short(side.Current.Path));
    });

    /// <summary>The ports of a message that did not arrive.</summary>
    public static Line LeftBehind(ImmutableArray<PortId> ports, bool isCut) => List(ports, isCut, (line, port) => line.Add($"port {port}", Tone.Moved));

    private static Line List(ImmutableArray<PortId> ports, bool isCut, Action<Line, PortId> show)
    {
        var line = new Line();
        var shown = isCut ? Math.Min(ports.Length, MostOnATerminal) : ports.Length;
        for (var i = 0; i < shown; i++)
        {
            line.Add(i == 0 ? "  + " : ", ", Tone.Faint);
            show(line, ports[i]);
        }

        return shown < ports.Length ? line.Add($" and {ports.Length - shown} more", Tone.Faint) : line;
    }
}
