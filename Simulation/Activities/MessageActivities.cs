using System.Diagnostics;
using Messaging.Tracing;

namespace Messaging.Simulation.Activities;

/// <summary>
/// Makes an activity of each message, whose parent is that of the message that caused it. The link comes from what the trace says of causes:
/// <see cref="Activity.Current"/> belongs to a thread and does not cross a mailbox. Times are those of the run, counted from the Unix epoch.
/// </summary>
public sealed class MessageActivities : ITraceSink, IDisposable
{
    private readonly ActivitySource _source = new(ActivityNames.Source);
    private readonly Dictionary<MessageId, Activity> _open = [];
    private readonly Dictionary<MessageId, ActivityContext> _contexts = [];

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case MessagePosted posted: Begin(time, posted); break;
            case MessageDelivered delivered when _open.Remove(delivered.Id, out var activity): End(activity, time); break;
            case MessageLost lost when _open.Remove(lost.Id, out var activity):
                activity.SetTag(ActivityNames.Loss, lost.Reason.ToString());
                activity.SetStatus(ActivityStatusCode.Error, lost.Reason.ToString());
                End(activity, time);
                break;
        }
    }

    /// <summary>Ends the activities of messages that still wait.</summary>
    public void Dispose()
    {
        foreach (var activity in _open.Values.OrderBy(activity => activity.StartTimeUtc))
            activity.Dispose();
        _open.Clear();
        _source.Dispose();
    }

    private void Begin(TimeSpan time, MessagePosted posted)
    {
        var parent = CausingMessage(posted.Cause) is { } cause ? _contexts.GetValueOrDefault(cause) : default;
        var outer = Activity.Current;
        // Without a parent of its own an activity takes the one of the thread that runs the turns, which has nothing to do with it.
        Activity.Current = null;
        var activity = _source.StartActivity(ActivityNames.Message, ActivityKind.Producer, parent, startTime: DateTimeOffset.UnixEpoch + time);
        Activity.Current = outer;
        if (activity is null)
            return;
        activity.SetTag(ActivityNames.Id, posted.Id.ToString());
        activity.SetTag(ActivityNames.From, posted.From);
        activity.SetTag(ActivityNames.To, posted.To);
        activity.SetTag(ActivityNames.Ports, string.Join(", ", posted.Ports));
        _contexts[posted.Id] = activity.Context;
        _open[posted.Id] = activity;
    }

    private static void End(Activity activity, TimeSpan time)
    {
        activity.SetEndTime(DateTime.UnixEpoch + time);
        activity.Dispose();
    }

    private static MessageId? CausingMessage(Cause? cause) => cause switch
    {
        MessageCause message => message.Message,
        TimerCause timer => CausingMessage(timer.SetBy),
        _ => null,
    };
}
