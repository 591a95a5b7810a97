using Akka.Actor;
using Messaging.Broadcasting;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Links;

/// <summary>What becomes of messages whose receiver is not there: each is lost with a reason, and with it the sides that travel in it.</summary>
internal static class Undelivered
{
    public static void Account(MessagingExtension messaging, object letter, LossReason reason)
    {
        switch (letter)
        {
            case WindowProtocol.PostMessage post: messaging.Lose(post.Id, post.Record, reason); break;
            case BroadcastProtocol.Deliver deliver: messaging.Lose(deliver.Id, deliver.Record, reason); break;
            case BrowserProtocol.ForWindow inner: Account(messaging, inner.Message, reason); break;
            case WorkerProtocol.Begin begin: MessagingExtension.Strand([begin.InsidePort]); break;
            case SharedWorkerProtocol.Connect connect: MessagingExtension.Strand([connect.InsidePort]); break;
            case MessageEntry message: messaging.Lose(message.Id, message.Record, LossReason.NodeLost); break;
            case MovedEntry moved when messaging.Nodes is not null: Refuse(moved); break;
            case PortProtocol.Batch batch: Account(messaging, batch); break;
            case PortProtocol.Takeover takeover: Account(messaging, takeover.Queue); break;
        }
    }

    /// <summary>Whether the port that said this waits for what comes of it.</summary>
    public static bool IsAwaited(object letter) => letter is PortEntry or PortProtocol.Batch or PortProtocol.Announce or PortProtocol.Takeover;

    // Nobody will read of the move, so neither the one that has moved nor the one that forwards for it may wait for that.
    private static void Refuse(MovedEntry moved)
    {
        moved.Successor.Tell(PortProtocol.Severed.Instance, ActorRefs.NoSender);
        moved.Forwarder.Tell(PortProtocol.Severed.Instance, ActorRefs.NoSender);
    }

    private static void Account(MessagingExtension messaging, Backlog entries)
    {
        foreach (var message in entries.Messages)
            messaging.Lose(message.Id, message.Record, LossReason.NodeLost);
    }
}
