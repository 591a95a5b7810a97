using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>A mailbox whose messages come in the order of their priorities: the smallest number first. What is stashed cannot be put back into it.</summary>
public abstract class UnboundedPriorityMailbox : MailboxType
{
    public const int DefaultCapacity = 11;

    protected UnboundedPriorityMailbox(Settings settings, Config config)
        : base(settings, config) => InitialCapacity = config.GetInt("mailbox-capacity", DefaultCapacity);

    /// <summary>For how many messages there is room at first; <c>mailbox-capacity</c> in the mailbox's section.</summary>
    public int InitialCapacity { get; }

    public sealed override IMessageQueue Create(IActorRef owner, ActorSystem system) =>
        new PriorityMessageQueue(PriorityGenerator, InitialCapacity);

    /// <summary>The priority of a message; the smallest number is the most urgent. Called on the thread that tells.</summary>
    protected abstract int PriorityGenerator(object message);
}
