using Messaging.Ports;

namespace Messaging.Simulation.Ledgers;

/// <summary>A port that is open when a run ends, and what may be wrong with it.</summary>
/// <param name="Owner">The path of the window or worker that holds it, or from which it was sent and not yet received.</param>
/// <param name="Since">When that owner got it, in time since the actor system started.</param>
/// <param name="Waiting">How many messages wait for it.</param>
/// <param name="IsStarted">Whether its queue was enabled.</param>
/// <param name="IsInFlight">Whether it is in a message that nobody has received.</param>
/// <param name="HasListener">Whether somebody listens for messages on it.</param>
public sealed record OpenPort(PortId Port, string Owner, TimeSpan Since, int Waiting, bool IsStarted, bool IsInFlight, bool HasListener)
{
    /// <summary>The commonest mistake: a listener was added, messages wait, and nobody started the port.</summary>
    public bool IsListenedWithoutStart => HasListener && !IsStarted && !IsInFlight && Waiting > 0;

    /// <summary>Every port that is open, by channel and letter.</summary>
    public static IReadOnlyList<OpenPort> In(Ledger ledger) =>
        [
            .. ledger.Sides.Where(side => side.IsOpen).Select(side => new OpenPort(
                side.Port,
                side.Current.Owner,
                side.Current.BoundAt,
                side.Waiting,
                side.Current.IsStarted,
                side.IsInFlight,
                side.Current.HasListener)),
        ];
}
