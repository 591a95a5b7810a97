using Messaging.Events;
using Messaging.Workers;

namespace Messaging.Samples.Tickets;

/// <summary>Asks whether a seat is free, and then sells it: it may be gone by then.</summary>
internal sealed class HastyClerk : WorkerAgent
{
    protected override void OnLoad() => PostMessage("is a seat free?");

    protected override void OnMessage(MessageEvent message)
    {
        if (message.Data.AsString() == "yes")
            PostMessage("sell it");
    }
}
