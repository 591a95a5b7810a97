namespace Messaging.Faults;

/// <summary>Why a receiver is made unable to read a message, which is then a <c>messageerror</c> (HTML Standard 2.7.8).</summary>
public enum MessageFault
{
    /// <summary>There is no memory for what the message holds.</summary>
    AllocationFailure,

    /// <summary>The receiver's realm does not know an interface that the message holds an object of.</summary>
    InterfaceNotExposed,
}
