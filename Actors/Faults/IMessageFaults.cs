using Messaging.Cloning;
using Messaging.Tracing;

namespace Messaging.Faults;

/// <summary>
/// Decides which messages cannot be read by their receivers. Nothing here fails on its own as real engines can, so what happens then is
/// reached by asking for it. It must depend on nothing but what it is asked.
/// </summary>
public interface IMessageFaults
{
    /// <summary>Asked when a message is about to be deserialized.</summary>
    /// <param name="receiver">The path of the port or agent that gets it.</param>
    /// <returns>The fault; null to let the message be read.</returns>
    MessageFault? For(MessageId message, string receiver, SerializedRecord record);
}
