using Messaging.Cloning;
using Messaging.Tracing;

namespace Messaging.Faults;

/// <summary>Faults by rules: for messages of given numbers, or for whatever a predicate picks.</summary>
public sealed class MessageFaults : IMessageFaults
{
    private readonly List<Rule> _rules = [];

    /// <summary>Makes one message fail at every receiver.</summary>
    public MessageFaults Add(MessageId message, MessageFault fault) => Add((id, _) => id == message, fault);

    /// <summary>Makes the messages fail that the predicate picks by their number and the path of their receiver. The first rule that fits wins.</summary>
    public MessageFaults Add(Func<MessageId, string, bool> predicate, MessageFault fault)
    {
        _rules.Add(new Rule(predicate, fault));
        return this;
    }

    public MessageFault? For(MessageId message, string receiver, SerializedRecord record) =>
        _rules.Find(rule => rule.Predicate(message, receiver))?.Fault;

    private sealed record Rule(Func<MessageId, string, bool> Predicate, MessageFault Fault);
}
