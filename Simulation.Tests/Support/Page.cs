using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Simulation.Tests.Support;

/// <summary>A document whose program is written in the test.</summary>
internal abstract class Page : DocumentProgram
{
    protected DocumentScope Scope { get; private set; } = null!;

    public Page In(DocumentScope scope)
    {
        Scope = scope;
        return this;
    }

    public override void Run()
    {
    }

    public override void FireLoad()
    {
    }

    public override void FrameLoaded(WindowRef frame)
    {
    }

    public override void Checkpoint()
    {
    }

    public override void DeliverToPort(PortHandle port, Delivery delivery) =>
        OnPortMessage(port, Receive(delivery, out var ports), ports);

    public override void DeliverToWindow(Delivery delivery, WindowRef source, Origin sourceOrigin) =>
        OnWindowMessage(source, Receive(delivery, out var ports), ports);

    public override void DeliverClose(PortHandle port)
    {
    }

    public override void DeliverToBroadcast(BroadcastHandle channel, Delivery delivery, Origin origin)
    {
    }

    public override void WorkerFailed(WorkerHandle worker, WorkerError error)
    {
    }

    public override void SharedWorkerFailed(SharedWorkerHandle worker, WorkerError error)
    {
    }

    protected virtual void OnPortMessage(PortHandle port, string text, IReadOnlyList<PortHandle> ports)
    {
    }

    protected virtual void OnWindowMessage(WindowRef source, string text, IReadOnlyList<PortHandle> ports)
    {
    }

    protected void PostTo(WindowRef window, string text, params PortHandle[] transfer) =>
        Scope.PostMessage(window, Record(text, transfer), TargetOrigin.Any);

    protected static SerializedRecord Record(string text, params PortHandle[] transfer) =>
        StructuredSerializer.Serialize(text, [.. transfer.Select(port => new JsPlatformObject(port, "MessagePort"))]);

    private static string Receive(Delivery delivery, out IReadOnlyList<PortHandle> ports)
    {
        var receiver = new Receiver(delivery);
        var value = StructuredDeserializer.Deserialize(delivery.Record, receiver);
        ports = receiver.Ports;
        delivery.Accept();
        return ((JsString)value).Text;
    }

    private sealed class Receiver(Delivery delivery) : IRecordReceiver
    {
        public List<PortHandle> Ports { get; } = [];

        public JsValue ReceiveTransferred(TransferredItem item)
        {
            var port = delivery.Adopt((TransferredPort)item);
            Ports.Add(port);
            return new JsPlatformObject(port, "MessagePort");
        }
    }
}
