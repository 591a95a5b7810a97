using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>The kinds of mailboxes of an actor system, found by the path of their section in the configuration.</summary>
internal sealed class Mailboxes(Settings settings)
{
    public const string DefaultMailboxId = "akka.actor.default-mailbox";

    private readonly ConcurrentDictionary<string, Func<MailboxBound?>> _bounds = new();

    /// <summary>The bound of a new actor's mailbox; null if it has none.</summary>
    /// <exception cref="ConfigurationException">There is no such mailbox, or its section cannot be used.</exception>
    public MailboxBound? BoundFor(Props props) => _bounds.GetOrAdd(props.Mailbox, Read)();

    private Func<MailboxBound?> Read(string id)
    {
        var section = settings.Config.GetConfig(id) ?? throw new ConfigurationException($"Mailbox [{id}] not configured.");
        var config = section.WithFallback(settings.Config.GetConfig(DefaultMailboxId));
        var type = config.GetString("mailbox-type", string.Empty);
        switch (type.Split(',')[0].Trim())
        {
            case "Akka.Dispatch.UnboundedMailbox":
            case "Akka.Dispatch.UnboundedDequeBasedMailbox":
                return () => null;
            case "Akka.Dispatch.BoundedMailbox":
            case "Akka.Dispatch.BoundedDequeBasedMailbox":
                return Bounded(id, config);
            default:
                throw new ConfigurationException(
                    $"{id}.mailbox-type is [{type}]; it must be Akka.Dispatch.UnboundedMailbox, Akka.Dispatch.BoundedMailbox, "
                    + "Akka.Dispatch.UnboundedDequeBasedMailbox or Akka.Dispatch.BoundedDequeBasedMailbox.");
        }
    }

    private static Func<MailboxBound?> Bounded(string id, Config config)
    {
        var capacity = config.GetInt("mailbox-capacity");
        var timeout = config.GetTimeSpan("mailbox-push-timeout-time");
        if (capacity <= 0)
        {
            throw new ConfigurationException($"{id}.mailbox-capacity is {capacity}; it must be more than 0.");
        }

        if (timeout < TimeSpan.Zero)
        {
            throw new ConfigurationException($"{id}.mailbox-push-timeout-time is {timeout}; it must not be negative.");
        }

        return () => new MailboxBound(capacity, timeout);
    }
}
