using System.Diagnostics.CodeAnalysis;
using Messaging.Ports;

namespace Messaging.Channels;

/// <summary>Keeps the limit of a started port: what its actor hands over joins the messages that wait there, or is lost.</summary>
internal static class PortAdmission
{
    /// <summary>Lets entries join those that wait at a handle.</summary>
    /// <param name="lose">Told of each message that there is no room for.</param>
    /// <returns>Whether there was room for all.</returns>
    public static bool Admit(PortHandle handle, Backlog entries, PortQueueLimit limit, Action<MessageEntry> lose)
    {
        var hadRoom = true;
        var waiting = new Backlog();
        waiting.TakeAll(handle.TakeArrived());
        while (entries.TryTake(out var entry))
        {
            if (entry is MessageEntry message && waiting.Count >= limit.MaxMessages)
            {
                hadRoom = false;
                if (limit.WhenFull != OverflowPolicy.DropOldest || !TryTakeMessage(waiting, out var oldest))
                {
                    lose(message);
                    continue;
                }

                lose(oldest);
            }

            waiting.Add(entry);
        }

        handle.Arrive(waiting);
        return hadRoom;
    }

    // The end of a channel comes last, so in a full queue a message is first.
    private static bool TryTakeMessage(Backlog waiting, [NotNullWhen(true)] out MessageEntry? message)
    {
        message = waiting.TryTake(out var entry) ? entry as MessageEntry : null;
        return message is not null;
    }
}
