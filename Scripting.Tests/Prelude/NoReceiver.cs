using Messaging.Cloning;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>Receives messages in which nothing travels.</summary>
internal sealed class NoReceiver : IRecordReceiver
{
    public static readonly NoReceiver Instance = new();

    public JsValue ReceiveTransferred(TransferredItem item) => throw new InvalidOperationException("Nothing was to travel in the message.");
}
