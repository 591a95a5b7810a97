namespace Messaging.Tracing;

/// <summary>Why a message was not delivered. Every lost message has exactly one.</summary>
public enum LossReason : byte
{
    /// <summary>The receiving port was closed, or there was none.</summary>
    ReceiverClosed,

    /// <summary>The window that owned the receiving port is gone.</summary>
    OwnerDestroyed,

    /// <summary>The worker that owned the receiving port was terminated.</summary>
    WorkerTerminated,

    /// <summary>The message carried the very port that it was to arrive at.</summary>
    Doomed,

    /// <summary>The target document's origin was not the one that the sender asked for.</summary>
    OriginMismatch,

    /// <summary>The document that the message was posted to stopped being fully active before the message ran.</summary>
    TargetNotFullyActive,

    /// <summary>The receiving side was inside a record that was itself lost.</summary>
    Stranded,

    /// <summary>The node that held the message is gone.</summary>
    NodeLost,

    /// <summary>The receiver could not re-create the message.</summary>
    DeserializeFailed,

    /// <summary>A bounded queue was full.</summary>
    Overflow,
}
