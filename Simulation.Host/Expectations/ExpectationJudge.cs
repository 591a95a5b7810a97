using System.Globalization;
using Messaging.Scripting.Expectations;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Ledgers;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Windows;
using static Messaging.Scripting.Acts.PageProtocol;

namespace Messaging.Simulation.Host.Expectations;

/// <summary>Compares a run as it stands now with what is expected of it.</summary>
public sealed class ExpectationJudge(SimulatedSystem system, Ledger ledger, RunWatch watch)
{
    private const int ShownLines = 3;

    /// <returns>What is there instead, in one line; null if all is as expected.</returns>
    /// <exception cref="MistakeException">The expectation cannot be looked into, for example because its selector is none.</exception>
    /// <exception cref="NoAnswerException">The page did not answer.</exception>
    public string? Judge(WindowRef window, Expectation expectation) => expectation switch
    {
        ElementExpectation element => Judge(element, Read(window, element)),
        ConsoleExpectation console => Judge(console),
        AbsenceExpectation absence => Found(absence.Thing),
        LossExpectation loss => Judge(loss),
        _ => throw new ArgumentException($"There is no way to judge {expectation}.", nameof(expectation)),
    };

    /// <summary>The same in a run in which things go wrong on purpose: what is gone cannot be as expected.</summary>
    /// <param name="faults">What goes wrong; null for nothing.</param>
    /// <inheritdoc cref="Judge(WindowRef, Expectation)"/>
    public string? JudgeFaulty(WindowRef window, Expectation expectation, FaultInjection? faults)
    {
        try
        {
            return Judge(window, expectation);
        }
        catch (Exception gone) when (faults is { HasStruck: true } && gone is MistakeException or NoAnswerException { End: PumpEnd.Quiescent })
        {
            return gone.Message;
        }
    }

    private static string? Judge(ElementExpectation expected, ElementsRead found)
    {
        if (expected.Part == ElementPart.Count)
            return Compare(expected, found.Elements.Length.ToString(CultureInfo.InvariantCulture), quote: "");
        if (found.Elements is not [var element, ..])
            return $"nothing matches '{expected.Selector}'";
        return Compare(expected, expected.Part == ElementPart.Value ? element.Value : element.Text, quote: "\"");
    }

    private static string? Compare(ElementExpectation expected, string actual, string quote) =>
        expected.Comparison.Holds(actual, expected.Wanted) ? null : $"it is {quote}{actual}{quote}";

    private string? Judge(ConsoleExpectation expected)
    {
        var lines = watch.Console.Select(written => written.Text).ToArray();
        if (expected.Comparison.Holds(lines, expected.Wanted))
            return null;
        if (expected.Comparison is Comparison.Different or Comparison.Lacks)
            return $"there is \"{lines.First(line => !expected.Comparison.Holds(line, expected.Wanted))}\"";
        return lines.Length == 0 ? "nothing was written" : Count(lines.Length, "line", [.. lines.Select(line => $"\"{line}\"").TakeLast(ShownLines)], "last");
    }

    private string? Judge(LossExpectation expected)
    {
        var count = ledger.Messages.Count(message => message.LostBecause == expected.Reason);
        return count == expected.Count ? null : $"there are {count}";
    }

    private string? Found(AbsentThing thing)
    {
        var summary = LedgerSummary.Of(ledger);
        return thing switch
        {
            AbsentThing.MessageLost => summary.LostCount == 0 ? null : $"{summary.LostCount} lost ({string.Join(", ", summary.Lost.Select(lost => $"{lost.Count} {lost.Reason}"))})",
            AbsentThing.MessageWaiting => summary.Waiting == 0 ? null : $"{summary.Waiting} waiting",
            AbsentThing.PortOpen => summary.OpenCount == 0 ? null : $"{summary.OpenCount} open",
            AbsentThing.ScriptError => Found(watch.ScriptErrors, "error"),
            AbsentThing.ConsoleError => Found([.. watch.Console.Where(written => written.Level == "error").Select(written => written.Text)], "line"),
            _ => Found(watch.MissingResources, "resource"),
        };
    }

    private static string? Found(IReadOnlyList<string> things, string noun) =>
        things.Count == 0 ? null : Count(things.Count, noun, [.. things.Take(ShownLines)], "first");

    private static string Count(int count, string noun, string[] shown, string which) =>
        $"{count} {noun}{(count == 1 ? "" : "s")}{(count > shown.Length ? $", the {which} {shown.Length} of them" : "")}: {string.Join("; ", shown).ReplaceLineEndings(" ")}";

    private ElementsRead Read(WindowRef window, ElementExpectation expected)
    {
        var request = new ReadElements(expected.Frames, expected.Selector);
        while (true)
        {
            switch (system.Interact(window, request))
            {
                case ElementsRead read: return read;
                case ReadInFrame deeper: (window, request) = (deeper.Frame, deeper.Request); break;
                case ActFailed failed: throw new MistakeException($"Expected {expected}: {failed.Message}");
                default: throw new MistakeException($"There is no page in {window.Name} to look at for '{expected}'.");
            }
        }
    }
}
