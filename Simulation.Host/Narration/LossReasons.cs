using Messaging.Tracing;

namespace Messaging.Simulation.Host.Narration;

/// <summary>Why messages are lost, in words for people.</summary>
public static class LossReasons
{
    public static string Explain(LossReason reason) => reason switch
    {
        LossReason.ReceiverClosed => "the receiving port was closed, or there was none",
        LossReason.OwnerDestroyed => "the window that owned the receiving port is gone",
        LossReason.WorkerTerminated => "the worker that owned the receiving port was terminated",
        LossReason.Doomed => "it carried the very port that it was to arrive at",
        LossReason.OriginMismatch => "the document's origin is not the one that the sender asked for",
        LossReason.TargetNotFullyActive => "the document that it was posted to was gone before it could be delivered",
        LossReason.Stranded => "the receiving port was inside a message that was itself lost",
        LossReason.NodeLost => "the machine that held it is gone",
        LossReason.DeserializeFailed => "the receiver could not re-create it",
        LossReason.Overflow => "the receiver's queue was full",
        _ => "",
    };
}
