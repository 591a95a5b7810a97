namespace Akka.Actor;

/// <summary>Comes to an actor that asked for it and has received nothing for the time it named.</summary>
public class ReceiveTimeout : IPossiblyHarmful
{
    private ReceiveTimeout()
    {
    }

    public static ReceiveTimeout Instance { get; } = new();
}
