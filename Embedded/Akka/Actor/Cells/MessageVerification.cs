using System.Runtime.Serialization;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// Sends every user message through its serializer and back, where <c>akka.actor.serialize-messages</c> asks for it, so that a message
/// that could not be sent to another process is found while there is only one.
/// </summary>
internal sealed class MessageVerification(ActorSystemImpl system)
{
    /// <summary>The copy that is to be delivered; null if there is none, which has then been reported as an error.</summary>
    public object? Copy(object message, LocalActorRef receiver)
    {
        if (message is INoSerializationVerificationNeeded)
        {
            return message;
        }

        var content = WrappedMessage.Unwrap(message);
        if (content is INoSerializationVerificationNeeded)
        {
            return message;
        }

        try
        {
            var serialization = system.Serialization;
            var serializer = serialization.FindSerializerFor(content);
            var copy = serialization.Deserialize(
                serializer.ToBinary(content), serializer.Identifier, Serialization.Serialization.ManifestFor(serializer, content));

            // What is wrapped cannot be put into its wrapping again; that it can be copied is all there is to know.
            return ReferenceEquals(content, message) ? copy : message;
        }
        catch (Exception cause)
        {
            var failure = new SerializationException($"Failed to serialize and deserialize payload object [{content.GetType()}].", cause);
            system.EventStream.Publish(new Error(
                failure, receiver.Path.ToString(), typeof(ActorCell), "Swallowing exception during message send"));
            return null;
        }
    }
}
