using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Output;

namespace Messaging.Simulation.Host.Exploring;

/// <summary>Makes the lines that tell what an exploration has found.</summary>
internal static partial class ReportLines
{
    private const int MostOutcomes = 10;

    public static IEnumerable<Line> Of(ExplorationReport report)
    {
        yield return Line.Of($"{Number(report.Schedules)} schedules, {EndOf(report.End)}", Tone.Heading);
        if (report.Redundant > 0)
            yield return Line.Of($"  {Number(report.Redundant)} more were given up, because they only change the order of steps that do not meet", Tone.Faint);
        yield return new Line();
        yield return Line.Of($"Outcomes: {report.Outcomes.Length}", Tone.Heading);
        foreach (var outcome in report.Outcomes.Take(MostOutcomes))
        {
            yield return new Line().Until(2).Add($"{(outcome.Count == 1 ? "once" : $"{Number(outcome.Count)} times")}{FirstOf(outcome.First)}", Tone.Faint);
            foreach (var text in outcome.What.TrimEnd('\n').Split('\n'))
                yield return new Line().Until(4).Add(text);
        }

        if (report.Outcomes.Length > MostOutcomes)
            yield return Line.Of($"  and {report.Outcomes.Length - MostOutcomes} more", Tone.Faint);
        yield return new Line();
        yield return Line.Of(report.Findings.IsEmpty ? "Nothing was found." : "Found", report.Findings.IsEmpty ? Tone.Good : Tone.Heading);
        foreach (var finding in report.Findings)
            yield return new Line().Until(2).Add($"{NameOf(finding.What.Kind)}: {finding.What.What}", finding.What.IsFailure ? Tone.Bad : Tone.Warning)
                .Add($"  in {Number(finding.Count)}{FirstOf(finding.First)}", Tone.Faint);
    }

    public static IEnumerable<Line> Of(ShrunkSchedule shrunk)
    {
        yield return new Line();
        yield return Line.Of($"{NameOf(shrunk.Failure.Kind)}: {shrunk.Failure.What}", Tone.Heading);
        yield return Line.Of(
            shrunk.Switches.IsEmpty
                ? "  It happens even if every actor goes on as long as it can."
                : $"  It takes {Count(shrunk.Switches.Length, "choice")} out of the plain course (the schedule that was found: {shrunk.SwitchesBefore}):",
            Tone.Faint);
        foreach (var item in shrunk.Switches)
            yield return Line.Of(item.Fork == 0 ? $"    turn {item.Turn + 1} goes to {item.Goes}" : $"    in turn {item.Turn}, {item.What}: {item.Goes}", Tone.Faint);
        yield return Line.Of("  What happens then", Tone.Faint);
        foreach (var line in shrunk.Story)
            yield return new Line().Until(4).Add(UserAgents().Replace(line, ""));
    }

    // Who is meant is clear without it, on simulated nodes too.
    [GeneratedRegex(@"/user/([a-z0-9-]+/)?browser/")]
    private static partial Regex UserAgents();

    private static string FirstOf(ScheduleKey first) => first.Seed is { } seed ? $", first with seed {seed}" : $", first in schedule {first.Number + 1}";

    private static string EndOf(ExplorationEnd end) => end switch
    {
        ExplorationEnd.Complete => "which are all there are",
        ExplorationEnd.Failure => "the last of which failed",
        ExplorationEnd.Cancelled => "then it was stopped",
        _ => "as many as were asked for",
    };

    private static string NameOf(FindingKind kind) => kind switch
    {
        FindingKind.InvariantViolated => "violated",
        FindingKind.ExpectationFailed => "not as expected",
        FindingKind.ScriptError => "script error",
        FindingKind.NeverQuiet => "never quiet",
        FindingKind.Failure => "failed",
        FindingKind.EveryoneWaits => "everyone waits",
        FindingKind.FaultMissed => "fault did not strike",
        _ => "lost",
    };

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
