using Akka.Actor;

namespace Messaging.Links;

/// <summary>A message for an actor on another node.</summary>
/// <param name="To">The actor.</param>
/// <param name="Message">The message as it was said here, to account for it if it does not arrive.</param>
/// <param name="Sender">Who said it; nobody if it does not matter.</param>
/// <param name="Payload">All that as it travels.</param>
public sealed record Parcel(IActorRef To, object Message, IActorRef Sender, ReadOnlyMemory<byte> Payload);
