using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>
/// What actors' cells tell each other. A system message overtakes user messages and is handled even while a mailbox is suspended.
/// An instance is sent once, to one actor: it is itself the link of the receiver's queue.
/// </summary>
internal abstract class SystemMessage : INoSerializationVerificationNeeded
{
    /// <summary>The message behind this one in whatever queue holds it.</summary>
    public SystemMessage? Next { get; set; }

    /// <summary>Turns a chain around.</summary>
    public static SystemMessage? Reverse(SystemMessage? latest)
    {
        SystemMessage? reversed = null;
        while (latest is not null)
        {
            var next = latest.Next;
            latest.Next = reversed;
            reversed = latest;
            latest = next;
        }

        return reversed;
    }

    public override string ToString() => $"<{GetType().Name}>";
}
