using System.Collections.Concurrent;
using Messaging.Cloning;
using Messaging.Tracing;
using Messaging.UserAgents;

namespace Messaging.Scripting.Limits;

/// <summary>
/// What all the pages and workers of one run use together: how many there are, and what of their messages is under way. It learns of
/// messages from the trace, so it must be among the trace's sinks; where it is not, nothing is under way for it. Thread-safe.
/// </summary>
public sealed class AgentUsage : ITraceSink
{
    private const string UserAgentSegment = $"/{BrowserActor.ActorName}/";

    // What is under way takes more than its bytes.
    private const int BytesOfMessage = 200;

    private readonly ConcurrentDictionary<MessageId, Parcel> _underWay = new();
    private readonly ConcurrentDictionary<string, long> _bytes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Beginnings> _beginnings = new(StringComparer.Ordinal);
    private int _agents;

    /// <summary>How many pages and workers have a realm now.</summary>
    public int Agents => Volatile.Read(ref _agents);

    /// <summary>How many bytes of messages that an agent has posted are neither delivered nor lost.</summary>
    /// <param name="path">The path of the agent's actor.</param>
    public long WaitingBytesOf(string path) => _bytes.GetValueOrDefault(path);

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        switch (traceEvent)
        {
            case MessagePosted posted: Add(posted); break;
            case MessageDelivered delivered: Remove(delivered.Id); break;
            case MessageLost lost: Remove(lost.Id); break;
        }
    }

    /// <summary>Counts one more beginning, and tells how many there were in the same second in the same top-level window or shared worker.</summary>
    /// <param name="path">The path of the agent that causes it.</param>
    /// <param name="now">The run's time.</param>
    internal int BeginningsOf(string path, TimeSpan now) => Count(TopOf(path), now);

    /// <summary>Counts one more window that a script opens, and tells how many there were in the same second in the whole user agent.</summary>
    /// <param name="path">The path of the agent that causes it.</param>
    /// <param name="now">The run's time.</param>
    internal int OpeningsOf(string path, TimeSpan now) => Count(path[..(path.IndexOf(UserAgentSegment, StringComparison.Ordinal) + 1)], now);

    private int Count(string of, TimeSpan now)
    {
        var second = now.Ticks / TimeSpan.TicksPerSecond;
        return _beginnings.AddOrUpdate(
            of,
            static (_, second) => new Beginnings(second, 1),
            static (_, before, second) => new Beginnings(second, before.Second == second ? before.Count + 1 : 1),
            second).Count;
    }

    internal void AgentBegan() => Interlocked.Increment(ref _agents);

    internal void AgentEnded() => Interlocked.Decrement(ref _agents);

    private void Add(MessagePosted posted)
    {
        var parcel = new Parcel(AgentOf(posted.From), SizeOf(posted.Record));
        if (_underWay.TryAdd(posted.Id, parcel))
            _bytes.AddOrUpdate(parcel.From, parcel.Bytes, (_, sum) => sum + parcel.Bytes);
    }

    private void Remove(MessageId id)
    {
        if (_underWay.TryRemove(id, out var parcel))
            _bytes.AddOrUpdate(parcel.From, 0, (_, sum) => sum - parcel.Bytes);
    }

    private static long SizeOf(SerializedRecord record)
    {
        long bytes = BytesOfMessage + record.Data.Length;
        foreach (var item in record.Transferred)
            bytes += item is TransferredBuffer buffer ? buffer.Bytes.Length : 0;
        return bytes;
    }

    // A message is from a window, from a port below an agent, or from an agent to a topic, which stands in brackets behind it.
    private static string AgentOf(string from)
    {
        var topic = from.IndexOf(" [", StringComparison.Ordinal);
        if (topic >= 0)
            return from[..topic];
        var last = from.LastIndexOf('/');
        return last > 0 && from.AsSpan(last + 1).StartsWith("port-") ? from[..last] : from;
    }

    private static string TopOf(string path)
    {
        var agent = path.IndexOf(UserAgentSegment, StringComparison.Ordinal) + UserAgentSegment.Length;
        return path.IndexOf('/', agent) is >= 0 and var end ? path[..end] : path;
    }

    private readonly record struct Beginnings(long Second, int Count);

    private readonly record struct Parcel(string From, long Bytes);
}
