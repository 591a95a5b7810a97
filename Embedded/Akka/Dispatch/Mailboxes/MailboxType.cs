using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>
/// Makes the queues of a kind of mailbox. A class that a mailbox's <c>mailbox-type</c> names derives from this one and has a public
/// constructor with these two parameters.
/// </summary>
public abstract class MailboxType
{
    protected readonly Settings Settings;
    protected readonly Config Config;

    protected MailboxType(Settings settings, Config config)
    {
        Settings = settings;
        Config = config;
    }

    /// <summary>The queue of a new actor.</summary>
    public abstract IMessageQueue Create(IActorRef owner, ActorSystem system);
}
