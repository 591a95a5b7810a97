namespace Messaging.Tracing;

/// <summary>Receives every event of a run in the order in which it happened. It must not change what it observes.</summary>
public interface ITraceSink
{
    /// <summary>Called on the turn of the actor that the event is about; with a parallel dispatcher, on several threads at once.</summary>
    /// <param name="time">Time since the actor system started, from its scheduler.</param>
    void Record(TimeSpan time, TraceEvent traceEvent);
}
