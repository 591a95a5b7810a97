using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Origins;
using Messaging.Scripting.Realms;
using Messaging.Tracing;
using Messaging.Workers;

namespace Messaging.Scripting.Hosting;

/// <summary>Hands what comes due at an agent to its scripts.</summary>
/// <param name="realm">Where they run.</param>
/// <param name="messages">Turns messages into values for them.</param>
/// <param name="whenStopped">Why a message is lost that comes when scripts were stopped.</param>
internal sealed class AgentDelivery(ScriptRealm realm, MessageOperations messages, LossReason whenStopped)
{
    public void ToPort(PortHandle port, Delivery delivery) =>
        Deliver(delivery, running => messages.DeliverToPort(delivery, running, PortNumbers.NumberOf(port), DataOf(delivery)));

    /// <summary>What a realm reads the message from; nothing that can be read if a fault was asked for. Ask once.</summary>
    public static ReadOnlyMemory<byte> DataOf(Delivery delivery) => delivery.TakeFault() is null ? delivery.Record.Data : ReadOnlyMemory<byte>.Empty;

    public void Close(PortHandle port) => realm.Invoke(AgentTask.DeliverClose, PortNumbers.NumberOf(port));

    public void ToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin) => Deliver(delivery, running =>
    {
        var bytes = RealmValue.From(DataOf(delivery));
        messages.Deliver(
            delivery, running, (int)AgentTask.DeliverToBroadcast, WorkerOperations.NumberOf(channel), bytes, origin.ToString());
    });

    public void Failure(WorkerHandle worker, WorkerError error) => realm.Invoke(
        AgentTask.WorkerFailed,
        WorkerOperations.NumberOf(worker),
        (int)error.Kind,
        error.Message,
        error.File,
        error.Line,
        error.Column);

    public void Failure(SharedWorkerHandle worker) => realm.Invoke(AgentTask.SharedWorkerFailed, WorkerOperations.NumberOf(worker));

    /// <summary>
    /// Scripts that were stopped, before or meanwhile, take nothing more, and their messages must not look as if they could not be read.
    /// </summary>
    public void Deliver(Delivery delivery, Action<Realm> deliver)
    {
        if (realm.IsRunning)
            realm.Enter(deliver);
        if (!realm.IsRunning)
            delivery.Refuse(whenStopped);
    }
}
