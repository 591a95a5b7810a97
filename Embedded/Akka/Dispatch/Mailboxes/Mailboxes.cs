using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;
using Akka.Util;

namespace Akka.Dispatch;

/// <summary>The kinds of mailboxes of an actor system, found by the path of their section in the configuration.</summary>
internal sealed class Mailboxes(Settings settings)
{
    public const string DefaultMailboxId = "akka.actor.default-mailbox";

    private readonly ConcurrentDictionary<string, Kind> _kinds = new();
    private Kind? _default;

    /// <summary>The bound of a new actor's mailbox; null if it has none.</summary>
    /// <exception cref="ConfigurationException">There is no such mailbox, or its section cannot be used.</exception>
    public MailboxBound? BoundFor(Props props) => KindOf(props).Bound?.Invoke();

    /// <summary>The queue of a new actor if its mailbox has a type of its own; null if it has one of the engine's.</summary>
    /// <exception cref="ConfigurationException">There is no such type of mailbox.</exception>
    public IMessageQueue? QueueFor(Props props, IActorRef owner, ActorSystem system) => KindOf(props).Type?.Create(owner, system);

    // Nearly every actor has the default mailbox, and should not pay for looking it up.
    private Kind KindOf(Props props) => props.HasMailbox ? _kinds.GetOrAdd(props.Mailbox, ReadKind) : _default ??= ReadKind(DefaultMailboxId);

    private Kind ReadKind(string id) => new(Read(id), ReadType(id));

    private MailboxType? ReadType(string id)
    {
        var config = SectionOf(id);
        var type = config.GetString("mailbox-type", string.Empty);
        return IsBuiltIn(type) ? null : ConfiguredType.Create<MailboxType>($"{id}.mailbox-type", type, settings, config);
    }

    private Config SectionOf(string id)
    {
        var section = settings.Config.GetConfig(id) ?? throw new ConfigurationException($"Mailbox [{id}] not configured.");
        return section.WithFallback(settings.Config.GetConfig(DefaultMailboxId));
    }

    // A short name, or one in the engine's own namespace, has always meant one of the built-in kinds.
    private static bool IsBuiltIn(string type) => !type.Contains(',', StringComparison.Ordinal) || type.StartsWith("Akka.Dispatch.", StringComparison.Ordinal);

    private Func<MailboxBound?>? Read(string id)
    {
        var config = SectionOf(id);
        var type = config.GetString("mailbox-type", string.Empty);
        switch (type.Split(',')[0].Trim())
        {
            case "Akka.Dispatch.UnboundedMailbox":
            case "Akka.Dispatch.UnboundedDequeBasedMailbox":
                return null;
            case "Akka.Dispatch.BoundedMailbox":
            case "Akka.Dispatch.BoundedDequeBasedMailbox":
                return Bounded(id, config);
            case var _ when !IsBuiltIn(type):
                return null;
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

    /// <param name="Bound">Makes the bound of an actor's mailbox; null if there is none.</param>
    /// <param name="Type">Null for one of the engine's own.</param>
    private sealed record Kind(Func<MailboxBound?>? Bound, MailboxType? Type);
}
