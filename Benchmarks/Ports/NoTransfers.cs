using Messaging.Cloning;

namespace Messaging.Benchmarks.Ports;

/// <summary>Receives messages in which nothing was transferred.</summary>
internal sealed class NoTransfers : IRecordReceiver
{
    public static readonly NoTransfers Instance = new();

    public JsValue ReceiveTransferred(TransferredItem item) => throw new InvalidOperationException("Nothing was transferred.");
}
