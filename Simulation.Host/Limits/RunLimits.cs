using System.Collections.Immutable;
using System.Globalization;
using Messaging.Ports;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Simulation.Runs;

namespace Messaging.Simulation.Host.Limits;

/// <summary>The limits of a run that were set; what was not set is as it usually is.</summary>
public sealed record RunLimits
{
    /// <summary>What an engine's stack has, in KiB: no limit is greater.</summary>
    private const int WholeStackKiB = 256;

    private static readonly AgentLimits Usual = new();

    private static readonly RunLimit ScriptTime = new(
        "script-time-ms", 1, 100_000_000, InWords(RealmLimits.Default.ScriptMilliseconds),
        "How long one task of a page may run, in milliseconds of script time, which is counted by what the engine does, so that it is the same on every machine");

    private static readonly RunLimit ScriptTotal = new(
        "script-total-ms", 1, 1_000_000_000, InWords(RealmLimits.Default.TotalMilliseconds), "How long all tasks of a page or worker may run together, in milliseconds of script time");

    private static readonly RunLimit RealmMemory = new(
        "realm-memory-mib", 4, 2000, InWords(RealmLimits.Default.MemoryBytes >> 20), "How much memory the objects of one page or worker may take");

    private static readonly RunLimit Stack = new(
        "stack-kib", 32, WholeStackKiB, InWords(WholeStackKiB), "How much of the engine's stack calls may take before a deeper one is a RangeError");

    private static readonly RunLimit Timers = new(
        "timers-max", 1, int.MaxValue, InWords(Usual.Timers), "How many timers one page or worker may have set at the same time");

    private static readonly RunLimit TaskMessages = new(
        "task-messages-max", 1, int.MaxValue, InWords(Usual.TaskMessages), "How many messages one task may post");

    private static readonly RunLimit Messages = new(
        "messages-max", 1, int.MaxValue, InWords(Usual.Messages), "How many messages one page or worker may post in all");

    private static readonly RunLimit WaitingMessages = new(
        "waiting-messages-mib", 1, 1 << 20, InWords(Usual.WaitingBytes >> 20), "How much the messages of one page or worker may take that are not delivered yet");

    private static readonly RunLimit ConsoleText = new(
        "console-mib", 1, 1 << 20, InWords(Usual.ConsoleBytes >> 20), "How much one page or worker may write to the console");

    private static readonly RunLimit Nodes = new(
        "nodes-max", 100, int.MaxValue, InWords(Usual.Nodes), "How many nodes of its document a page's scripts may have in hand");

    private static readonly RunLimit Agents = new(
        "agents-max", 1, int.MaxValue, InWords(Usual.Agents), "How many windows, frames and workers there may be at the same time");

    private static readonly RunLimit Beginnings = new(
        "beginnings-per-second-max", 1, int.MaxValue, InWords(Usual.BeginningsPerSecond),
        "How often within a second of virtual time the pages and workers of a window may go to a document or make a frame, a window, a worker or an entry of the history");

    /// <summary>The one that what happens at a full port goes with.</summary>
    public static readonly RunLimit PortQueue = new(
        "port-queue-max", 1, int.MaxValue, "any number", "How many messages may wait at one port; --port-queue-overflow says what happens to one more");

    private static readonly RunLimit Turns = new(
        "turns-max", 1, long.MaxValue, "messaging.simulation.turn-limit in akka.hocon", "How many turns the page may take to become quiet after each act");

    private static readonly RunLimit VirtualTime = new(
        "virtual-time-ms", 0, 1_000_000_000_000, "messaging.simulation.settle-ms in akka.hocon",
        "How much virtual time a page that always has a timer running gets after each act");

    /// <summary>All that there are, in the order of the help.</summary>
    public static ImmutableArray<RunLimit> All { get; } =
        [ScriptTime, ScriptTotal, RealmMemory, Stack, Timers, TaskMessages, Messages, WaitingMessages, ConsoleText, Nodes, Agents, Beginnings, PortQueue, Turns, VirtualTime];

    /// <summary>No limit was set.</summary>
    public static RunLimits None { get; } = new();

    /// <summary>What was set, by the name of the limit.</summary>
    public ImmutableSortedDictionary<string, long> Values { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>The first limit that was set and is about scripts; null if there is none.</summary>
    public RunLimit? OfPages => All.FirstOrDefault(limit => limit != PortQueue && limit != Turns && limit != VirtualTime && Find(limit) is not null);

    /// <summary>What happens at a full port, in the words of <see cref="OverflowWords"/>; null for the usual.</summary>
    public string? Overflow { get; init; }

    /// <summary>The queue limit of ports; null for none.</summary>
    /// <exception cref="MistakeException">It is said what happens at a full port, but not when one is full.</exception>
    public PortQueueLimit? PortQueueLimit => Find(PortQueue) is { } most
        ? new PortQueueLimit((int)most, OverflowWords.Read(Overflow))
        : Overflow is null ? null : throw new MistakeException($"--port-queue-overflow needs {PortQueue.Option}, which says how many messages may wait.");

    /// <summary>The settings with what was set in their place.</summary>
    public SimulationSettings Apply(SimulationSettings settings) => settings with
    {
        TurnLimit = Find(Turns) ?? settings.TurnLimit,
        SettleTime = Find(VirtualTime) is { } time ? TimeSpan.FromMilliseconds(time) : settings.SettleTime,
    };

    /// <summary>What pages may use, with what was set.</summary>
    public PageOptions Apply(PageOptions options) => options with
    {
        Limits = new RealmLimits(
            (int)Math.Min((Find(RealmMemory) << 20) ?? options.Limits.MemoryBytes, int.MaxValue),
            Find(ScriptTime) ?? options.Limits.ScriptMilliseconds)
        {
            TotalMilliseconds = Find(ScriptTotal) ?? options.Limits.TotalMilliseconds,
            StackBytes = (int)((Find(Stack) << 10) ?? options.Limits.StackBytes),
        },
        AgentLimits = new AgentLimits
        {
            Timers = (int)(Find(Timers) ?? options.AgentLimits.Timers),
            TaskMessages = (int)(Find(TaskMessages) ?? options.AgentLimits.TaskMessages),
            Messages = (int)(Find(Messages) ?? options.AgentLimits.Messages),
            ConsoleBytes = (Find(ConsoleText) << 20) ?? options.AgentLimits.ConsoleBytes,
            WaitingBytes = (Find(WaitingMessages) << 20) ?? options.AgentLimits.WaitingBytes,
            Nodes = (int)(Find(Nodes) ?? options.AgentLimits.Nodes),
            Agents = (int)(Find(Agents) ?? options.AgentLimits.Agents),
            BeginningsPerSecond = (int)(Find(Beginnings) ?? options.AgentLimits.BeginningsPerSecond),
        },
    };

    /// <summary>The words of a command that sets the same limits.</summary>
    public IEnumerable<(string Option, string Value)> AsOptions()
    {
        foreach (var limit in All)
        {
            if (Find(limit) is { } value)
                yield return (limit.Option, value.ToString(CultureInfo.InvariantCulture));
        }

        if (Overflow is not null)
            yield return (OverflowWords.Option, Overflow);
    }

    /// <summary>Reads what <see cref="AsOptions"/> has given, among other options.</summary>
    /// <param name="options">By name, without dashes.</param>
    public static RunLimits Read(IReadOnlyDictionary<string, string> options)
    {
        var values = None.Values;
        foreach (var limit in All)
        {
            if (options.TryGetValue(limit.Name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && limit.Refusal(value, text) is null)
            {
                values = values.Add(limit.Name, value);
            }
        }

        return new RunLimits { Values = values, Overflow = options.GetValueOrDefault(OverflowWords.Option[2..]) };
    }

    private static string InWords(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private long? Find(RunLimit limit) => Values.TryGetValue(limit.Name, out var value) ? value : null;
}
