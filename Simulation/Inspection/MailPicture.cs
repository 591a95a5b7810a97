using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Ports;
using Messaging.Windows;

namespace Messaging.Simulation.Inspection;

/// <summary>What waits in a mailbox, in a few words.</summary>
public static class MailPicture
{
    public static string Of(object message) => message switch
    {
        MessageEntry { Number: 0 } posted => $"post {posted.Id}",
        MessageEntry entry => $"{entry.Id} as number {entry.Number}",
        PortProtocol.Batch batch => $"{batch.Count} messages at once",
        MovedEntry moved => $"moved as number {moved.Number}",
        EndEntry end => $"end as number {end.Number}",
        PortProtocol.HandOver handOver => $"{handOver.Entries.Count} for port {handOver.Port}",
        PortProtocol.LastNumber last => $"last number {last.Number}",
        WindowProtocol.PostMessage post => post.Id.ToString(),
        BroadcastProtocol.Deliver deliver => deliver.Id.ToString(),
        AgentProtocol.RunTask => "run a task",
        _ => message.GetType().Name,
    };
}
