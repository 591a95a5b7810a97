using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Messaging.Cloning;
using Messaging.Faults;
using Messaging.Ports;

namespace Messaging.Tracing;

/// <summary>Something that happened in a run. Actors are named by their path without address, for example <c>/user/browser/window-1</c>.</summary>
public abstract record TraceEvent;

/// <summary>A document became the active one of a window.</summary>
public sealed record DocumentLoaded(string Window, string Url, string Origin) : TraceEvent;

/// <summary>A document was left and can come back: nothing in it runs, and what is for it waits.</summary>
public sealed record DocumentSuspended(string Window, string Url) : TraceEvent;

/// <summary>A document that was left has come back as it was.</summary>
public sealed record DocumentRestored(string Window, string Url) : TraceEvent;

/// <summary>A document that was left cannot come back any more: it was destroyed.</summary>
public sealed record DocumentEvicted(string Window, string Url) : TraceEvent;

/// <summary>A window or frame is gone with its document.</summary>
public sealed record WindowEnded(string Window) : TraceEvent;

/// <summary>A worker's script was loaded and runs.</summary>
public sealed record WorkerStarted(string Worker, string Url, string Origin) : TraceEvent;

/// <summary>A worker is gone.</summary>
public sealed record WorkerEnded(string Worker) : TraceEvent;

/// <summary>An incarnation of a side began under an owner: the first of a new channel, or the next one after a move.</summary>
public sealed record PortBound(PortId Port, int Generation, string Owner, string Path) : TraceEvent;

/// <summary>The port message queue of an incarnation was enabled.</summary>
public sealed record PortStarted(PortId Port, int Generation) : TraceEvent;

/// <summary>The first listener for messages was added to an incarnation, which in most profiles does not start it.</summary>
public sealed record PortListened(PortId Port, int Generation) : TraceEvent;

/// <summary>A side left its owner inside a message.</summary>
public sealed record PortShipped(PortId Port, int Generation, string Path) : TraceEvent;

/// <summary>The actor of an incarnation has stopped.</summary>
/// <param name="Phase">Finished, unless its owner or the whole system was stopped over it.</param>
public sealed record PortStopped(PortId Port, int Generation, string Path, IncarnationPhase Phase) : TraceEvent;

/// <summary>A side was closed by its owner, or stranded with the record it was in.</summary>
public sealed record PortClosed(PortId Port, int Generation, LossReason Reason) : TraceEvent;

/// <summary>A message was posted.</summary>
/// <param name="From">
/// The actor it was posted on: a port or a window; for a broadcast, the owner of the channel and the channel's name in brackets.
/// </param>
/// <param name="To">A side such as <c>7b</c>, or the path of a window.</param>
/// <param name="Ports">The sides that travel in it.</param>
public sealed record MessagePosted(MessageId Id, string From, string To, SerializedRecord Record, ImmutableArray<PortId> Ports) : TraceEvent
{
    /// <summary>What its sender was doing when it posted the message; null if that was no task of an agent.</summary>
    public Cause? Cause { get; init; }

    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Id = {Id}, From = {From}, To = {To}, Record = {Record}, Ports = [{string.Join(", ", Ports)}], Cause = {Cause}");
        return true;
    }
}

/// <summary>A message was delivered: its event was dispatched.</summary>
/// <param name="To">The path of the port or window that got it.</param>
public sealed record MessageDelivered(MessageId Id, string To) : TraceEvent;

/// <summary>A message was made unreadable on purpose.</summary>
public sealed record FaultInjected(MessageId Id, MessageFault Fault) : TraceEvent;

/// <summary>A message was lost, for exactly one reason.</summary>
public sealed record MessageLost(MessageId Id, LossReason Reason) : TraceEvent;

/// <summary>A page wrote to its console.</summary>
/// <param name="Level">The console method: log, info, warn, error or debug.</param>
public sealed record ConsoleWritten(string Agent, string Origin, string Level, string Text) : TraceEvent;

/// <summary>A script threw and nothing caught it.</summary>
/// <param name="Location">File, line and column, or empty.</param>
public sealed record ScriptFailed(string Agent, string Origin, string Message, string Location) : TraceEvent;

/// <summary>A rule that an agent's own program has stated does not hold after one of its tasks.</summary>
public sealed record InvariantBroken(string Agent, string Name, string Why) : TraceEvent;

/// <summary>A script of a page could not be parsed, so none of it ran, and nothing in the page listens for errors.</summary>
/// <param name="File">The file or URL that holds it; lines count from its beginning, also for an inline script.</param>
public sealed record ScriptNotParsed(string Agent, string Origin, string Message, string File, int Line, int Column) : TraceEvent;

/// <summary>A resource that a page asked for is not there or could not be used.</summary>
public sealed record ResourceFailed(string Agent, string Url, string Message) : TraceEvent;
