using Messaging.Cloning;
using Messaging.Tracing;

namespace Messaging.Faults;

/// <summary>
/// Decides which messages cannot be read by their receivers, or not be written by their senders. Nothing here fails on its own as real engines can, so what happens then is
/// reached by asking for it. It must depend on nothing but what it is asked.
/// </summary>
public interface IMessageFaults
{
    /// <summary>Asked when a message is about to be deserialized.</summary>
    /// <param name="receiver">The path of the port or agent that gets it.</param>
    /// <returns>The fault; null to let the message be read.</returns>
    MessageFault? For(MessageId message, string receiver, SerializedRecord record);

    /// <summary>Whether anything may go wrong when messages are written.</summary>
    bool StrikesSenders => false;

    /// <summary>Asked when a value is about to be serialized, if <see cref="StrikesSenders"/>.</summary>
    /// <param name="next">The number that the message will have if it is one.</param>
    /// <param name="sender">The path of the agent that posts or clones it.</param>
    /// <returns>Whether there is no memory for it: a DataCloneError there, and nothing of it is transferred.</returns>
    bool FailsToSend(MessageId next, string sender) => false;
}
