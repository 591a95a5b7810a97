namespace Akka.Actor;

/// <summary>No answer came in the time that an Ask was given.</summary>
public class AskTimeoutException(string message) : AkkaException(message);
