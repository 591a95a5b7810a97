using Messaging.Scripting.Dom;

namespace Messaging.Scripting.Globals;

/// <summary>What scripts ask of the window or worker that they run in.</summary>
internal enum GlobalOperation
{
    /// <summary>(number) Queues a task.</summary>
    QueueTask = OperationGroup.Global << OperationGroup.Shift,

    /// <summary>(count) That many random bytes.</summary>
    RandomBytes,

    /// <summary>() A random UUID (RFC 9562, version 4).</summary>
    RandomUuid,

    /// <summary>(bytes, type) The blob: URL that now leads to them.</summary>
    CreateBlobUrl,

    /// <summary>(url)</summary>
    RevokeBlobUrl,
}
