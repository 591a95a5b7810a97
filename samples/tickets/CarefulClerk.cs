using Messaging.Workers;

namespace Messaging.Samples.Tickets;

/// <summary>Leaves both the look and the sale to the office, which does them in one.</summary>
internal sealed class CarefulClerk : WorkerAgent
{
    protected override void OnLoad() => PostMessage("sell a seat if one is free");
}
