namespace Akka.Actor;

/// <summary>Makes its receiver fail with <see cref="ActorKilledException"/>, so that its supervisor decides what becomes of it.</summary>
public sealed class Kill : IAutoReceivedMessage
{
    private Kill()
    {
    }

    public static Kill Instance { get; } = new();

    public override string ToString() => "<Kill>";
}
