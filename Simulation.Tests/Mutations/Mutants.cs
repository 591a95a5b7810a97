using Messaging.Ports;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Simulation.Tests.Mutations;

/// <summary>The ways in which the transfer protocol is broken, by name.</summary>
internal static class Mutants
{
    public static readonly SortedDictionary<string, Func<object, object[]>> ByName = new(StringComparer.Ordinal)
    {
        ["uses a sequence number twice"] = Instead<Takeover>(takeover => takeover with { NextOutbound = takeover.NextOutbound - 1 }),
        ["forgets a sequence number"] = Instead<Takeover>(takeover => takeover with { NextOutbound = takeover.NextOutbound + 1 }),
        ["expects a number that was never sent"] = Instead<Takeover>(takeover => takeover with { NextInbound = takeover.NextInbound - 1 }),
        ["skips an entry after a move"] = Instead<Takeover>(takeover => takeover with { NextInbound = takeover.NextInbound + 1 }),
        ["leaves the queue behind"] = Instead<Takeover>(takeover => takeover with { Queue = new Backlog() }),
        ["forgets that the other side has closed"] = Instead<Takeover>(takeover => takeover with { Ended = null }),
        ["stops forwarding too early"] = Instead<LastNumber>(last => new LastNumber(last.Number - 1)),
        ["never stops forwarding"] = Dropped<LastNumber>(),
        ["tells the peer the old address"] = Instead<MovedEntry>(moved => moved with { Successor = moved.Forwarder }),
        ["asks the wrong actor for the last number"] = Instead<MovedEntry>(moved => moved with { Forwarder = moved.Successor }),
        ["loses the disabled bit"] = On<Adopt>(adopt => [adopt, Start.Instance]),
        ["closes out of band"] = Instead<EndEntry>(end => new EndEntry(end.Number - 1, end.Closing, end.Reason)),
        ["never says that it has closed"] = Dropped<EndEntry>(),
        ["ships without what was handed over"] = Instead<Ship>(_ => new Ship(new Backlog())),
        ["forgets what is given back"] = Instead<GiveBack>(_ => new GiveBack(new Backlog())),
        ["does not wait for what is given back"] = On<Ship>(ship => [ship, Recalled.Instance]),
        ["never gets an answer to a recall"] = Dropped<Recalled>(),
        ["never announces itself"] = Dropped<Announce>(),
        ["strands nobody"] = Dropped<Strand>(),
        ["posts twice"] = On<MessageEntry>(entry => entry.Number == 0 ? [entry, entry with { }] : [entry]),
        ["numbers a copy as a new message"] = On<MessageEntry>(
            entry => entry.Number == 0 ? [entry] : [entry, new MessageEntry(entry.Number + 1, entry.Id, entry.Record, entry.LoopOrder)]),
    };

    private static Func<object, object[]> On<T>(Func<T, object[]> change) => said => said is T message ? change(message) : [said];

    private static Func<object, object[]> Instead<T>(Func<T, T> change)
        where T : notnull => On<T>(message => [change(message)]);

    private static Func<object, object[]> Dropped<T>() => On<T>(_ => []);
}
