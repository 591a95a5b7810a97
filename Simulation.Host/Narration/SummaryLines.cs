using System.Collections.Immutable;
using System.Globalization;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Host.Narration;

/// <summary>Makes the summary at the end of a run.</summary>
public static class SummaryLines
{
    private const int Label = 2;
    private const int Value = 12;

    public static IEnumerable<Line> Of(RunFacts facts) =>
    [
        .. Of(facts.Ledger, facts.Missing),
        .. facts.MissedFaults.Select(fault => Labelled("fault", $"'{fault}' did not strike: what it names was not there", Tone.Warning)),
        Labelled(
            "run",
            $"{Count(facts.Turns, "turn")} in {Times.Milliseconds(facts.Time)} ms of virtual time, {Count(facts.Choices, "choice")} made by seed {facts.Seed}"),
    ];

    /// <summary>What became of messages and ports, whoever ran them.</summary>
    /// <param name="missing">What was asked for and was not there, one line each.</param>
    public static IEnumerable<Line> Of(LedgerSummary ledger, ImmutableArray<string> missing)
    {
        yield return Line.Of("Summary", Tone.Heading);
        yield return Messages(ledger);
        yield return Ports(ledger);
        foreach (var port in ledger.ListenedWithoutStart)
            yield return Labelled("hint", Hint(port), Tone.Warning);
        foreach (var absent in missing)
            yield return Labelled("missing", absent, Tone.Warning);
    }

    /// <summary>A line of the summary.</summary>
    public static Line Labelled(string label, string text, Tone tone = Tone.Plain) =>
        new Line().Until(Label).Add(label, Tone.Faint).Until(Value).Add(text, tone);

    private static Line Messages(LedgerSummary ledger)
    {
        var line = new Line().Until(Label).Add("messages", Tone.Faint).Until(Value).Add($"{ledger.Posted} posted, ").Add($"{ledger.Delivered} delivered", Tone.Good);
        if (ledger.LostCount == 0)
            line.Add(", 0 lost");
        else
            line.Add(", ").Add($"{ledger.LostCount} lost ({string.Join(", ", ledger.Lost.Select(lost => $"{lost.Count} {lost.Reason}"))})", Tone.Bad);
        return ledger.Waiting == 0 ? line : line.Add(", ").Add($"{ledger.Waiting} waiting", Tone.Warning);
    }

    private static Line Ports(LedgerSummary ledger)
    {
        var line = new Line().Until(Label).Add("ports", Tone.Faint).Until(Value)
            .Add($"{ledger.PortsMade} made, {Count(ledger.Moves, "move")}, {ledger.OpenCount} still open{OwnersOf(ledger.Open)}");
        if (ledger.AloneCount > 0)
            line.Add($", {ledger.AloneCount} whose other end is closed{OwnersOf(ledger.Alone)}");
        return ledger.Forwarders.IsEmpty
            ? line.Add(", no forwarder left")
            : line.Add(", ").Add($"forwarders left: {string.Join(", ", ledger.Forwarders.Select(ActorNames.Short))}", Tone.Bad);
    }

    private static string Hint(OpenPort port) =>
        $"port {port.Port} of {ActorNames.Short(port.Owner)} has a listener but was never started, and {Count(port.Waiting, "message")} "
        + $"{(port.Waiting == 1 ? "waits" : "wait")} (open since {Times.Milliseconds(port.Since)} ms): call start(), or set onmessage";

    private static string OwnersOf(ImmutableArray<(string Owner, int Count)> owners) =>
        owners.IsEmpty ? "" : $" ({string.Join(", ", owners.Select(owner => $"{ActorNames.Short(owner.Owner)} has {owner.Count}"))})";

    private static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
