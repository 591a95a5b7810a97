namespace Akka.Actor;

/// <summary>A name is not allowed in a path, or is still in use by another child of the same parent.</summary>
public class InvalidActorNameException : AkkaException
{
    public InvalidActorNameException(string message)
        : base(message)
    {
    }

    public InvalidActorNameException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
