using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Hosting;

/// <summary>
/// What scripts do with channels and messages. Ports are passed as numbers. An operation that sends has the arguments where to, target
/// origin and bytes, and then two for each item that travels, as <see cref="AgentTask.DeliverToPort"/> has: of a port its number and undefined,
/// or the <see cref="Messaging.Ports.TransferredForm"/> of a stream; of a buffer its bytes and the length up to which it may grow or -1; last of shared memory its number and true.
/// </summary>
internal enum MessageOperation
{
    /// <summary>() The number of the first port; the second has the next.</summary>
    CreateChannel = OperationGroup.Message << OperationGroup.Shift,
    StartPort,
    ClosePort,

    /// <summary>(port) Scripts have let go of a port that nothing can come to any more.</summary>
    ForgetPort,
    PostOnPort,

    /// <summary>(port, message) Posts a message that nothing travels in; false, and it is not posted, if it is not plain data.</summary>
    PostPlainOnPort,

    /// <summary>The items of a message that failed: nobody will receive them.</summary>
    Strand,

    /// <summary>(port) Moves a port within its realm; the number of the new one.</summary>
    AdoptOwn,

    /// <summary>() The message that is being delivered was deserialized whole.</summary>
    Accept,
}
