namespace Messaging.Cloning;

/// <summary>
/// What an object gave up when it was transferred, on its way to its next holder (HTML, "transfer data holder"). An item is received at
/// most once; one that never will be must be disposed of by whoever drops its record.
/// </summary>
public abstract record TransferredItem;
