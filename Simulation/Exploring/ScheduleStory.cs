using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Exploring;

/// <summary>Tells a run: the messages that matter, in the order of what happened to them, each with its cause.</summary>
internal static partial class ScheduleStory
{
    /// <param name="failure">If it names messages, only those and what led to them are told, with what happened to their ports.</param>
    /// <param name="result">What came of the run.</param>
    public static ImmutableArray<string> Of(Scenario scenario, IChoice choice, Finding failure, out ScheduleResult result)
    {
        var trace = new RecordedTrace();
        result = ScenarioRunner.Run(scenario, choice, CancellationToken.None, trace)
            ?? throw new InvalidOperationException("A schedule that is not searched cannot be given up.");
        var posted = trace.Events.Select(traced => traced.Event).OfType<MessagePosted>().ToDictionary(message => message.Id);
        var named = result.Findings.Where(finding => SameFailure.Are(finding, failure)).SelectMany(finding => Messages().Matches(finding.What))
            .Select(match => new MessageId(long.Parse(match.Groups[1].ValueSpan))).Where(posted.ContainsKey).ToArray();
        var told = named.Length == 0 ? [.. posted.Keys] : WithCauses(named, posted);
        return [.. UpToTheEnd(trace).Select(traced => Line(traced, posted, told)).OfType<string>()];
    }

    // When everything has happened the windows are closed, in one order: that is no part of the story.
    private static IEnumerable<TracedEvent> UpToTheEnd(RecordedTrace trace)
    {
        var last = trace.Events.ToList().FindLastIndex(traced => traced.Event is MessageDelivered or MessageLost or ConsoleWritten or ScriptFailed);
        return trace.Events.Take(last + 1);
    }

    private static HashSet<MessageId> WithCauses(IEnumerable<MessageId> named, Dictionary<MessageId, MessagePosted> posted)
    {
        var told = new HashSet<MessageId>();
        var toAdd = new Stack<MessageId>(named);
        while (toAdd.TryPop(out var message))
        {
            if (!told.Add(message) || !posted.TryGetValue(message, out var posting))
                continue;
            if (CausingMessage(posting.Cause) is { } cause)
                toAdd.Push(cause);
        }

        return told;
    }

    private static string? Line(TracedEvent traced, Dictionary<MessageId, MessagePosted> posted, HashSet<MessageId> told) => traced.Event switch
    {
        MessagePosted message when told.Contains(message.Id) =>
            $"{message.From} posts {message.Id} {RecordPicture.Of(message.Record)} to {(message.To.StartsWith('/') ? message.To : $"port {message.To}")}{Ports(message)}{Because(message.Cause)}",
        MessageDelivered delivered when told.Contains(delivered.Id) => $"{delivered.To} gets {delivered.Id} {RecordPicture.Of(posted[delivered.Id].Record)}",
        MessageLost lost when told.Contains(lost.Id) => $"{lost.Id} is lost: {lost.Reason}",
        ConsoleWritten written => $"{written.Agent} writes {written.Text}",
        ScriptFailed failed => $"{failed.Agent} fails: {failed.Message}",
        WorkerEnded ended => $"{ended.Worker} is gone",
        WindowEnded ended => $"{ended.Window} is gone",
        _ => null,
    };

    private static string Ports(MessagePosted message) => message.Ports.IsEmpty ? "" : $" with port {string.Join(", ", message.Ports)}";

    private static string Because(Cause? cause) => cause switch
    {
        MessageCause message => $", while handling {message.Message}",
        LoadCause load => $", while loading {load.Url}",
        ActCause => ", because of an act",
        TimerCause timer => $", on a timer{Because(timer.SetBy)}",
        _ => "",
    };

    private static MessageId? CausingMessage(Cause? cause) => cause switch
    {
        MessageCause message => message.Message,
        TimerCause timer => CausingMessage(timer.SetBy),
        _ => null,
    };

    [GeneratedRegex(@"\bm(\d+)\b")]
    private static partial Regex Messages();
}
