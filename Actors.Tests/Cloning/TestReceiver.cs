using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

/// <summary>Receives test ports and keeps them in the order in which they came.</summary>
internal sealed class TestReceiver : IRecordReceiver
{
    public List<TestPort> Ports { get; } = [];

    public JsValue ReceiveTransferred(TransferredItem item)
    {
        var port = new TestPort(Assert.IsType<TransferredTestPort>(item).Name);
        Ports.Add(port);
        return port.AsValue();
    }
}
