namespace Messaging.Cloning;

/// <summary>
/// Whoever receives a record: it makes its own object from each thing that was transferred to it (HTML, transfer-receiving steps).
/// </summary>
public interface IRecordReceiver
{
    /// <summary>
    /// The receiver's object for an item. Called once for each item other than a buffer, in the order of the transfer list, before the
    /// value is made. A port goes into <c>event.ports</c> in the order of these calls.
    /// </summary>
    JsValue ReceiveTransferred(TransferredItem item);
}
