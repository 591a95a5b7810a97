namespace Akka.Actor;

/// <summary>The clocks of an actor system.</summary>
public interface ITimeProvider
{
    /// <summary>The time of day, which may jump.</summary>
    DateTimeOffset Now { get; }

    /// <summary>A time that only ever goes forward, since an arbitrary start.</summary>
    TimeSpan MonotonicClock { get; }

    /// <summary>Like <see cref="MonotonicClock"/>, as fine as the machine has it.</summary>
    TimeSpan HighResMonotonicClock { get; }
}
