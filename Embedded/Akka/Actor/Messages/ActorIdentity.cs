namespace Akka.Actor;

/// <summary>The answer to <see cref="Identify"/>. <see cref="Subject"/> is null when nobody lives where it was sent.</summary>
public sealed class ActorIdentity(object? messageId, IActorRef? subject)
{
    public object? MessageId { get; } = messageId;

    public IActorRef Subject { get; } = subject!;

    public override bool Equals(object? obj) =>
        obj is ActorIdentity other && Equals(MessageId, other.MessageId) && Equals(Subject, other.Subject);

    public override int GetHashCode() => HashCode.Combine(MessageId, Subject);

    public override string ToString() => $"ActorIdentity(MessageId: {MessageId}, Subject: {Subject})";
}
