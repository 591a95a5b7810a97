namespace Akka.Dispatch;

/// <summary>The kinds of mailboxes, found by the path of their section in the configuration.</summary>
internal static class Mailboxes
{
    public const string DefaultMailboxId = "akka.actor.default-mailbox";
}
