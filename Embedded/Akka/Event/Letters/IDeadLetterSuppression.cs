namespace Akka.Event;

/// <summary>Marks messages that become a <see cref="SuppressedDeadLetter"/> instead of a <see cref="DeadLetter"/>.</summary>
public interface IDeadLetterSuppression;
