namespace Messaging.Cloning;

/// <summary>What deserializing must know of the receiver's surroundings, and the faults that a simulation injects.</summary>
public sealed record DeserializerOptions
{
    public static readonly DeserializerOptions Default = new();

    /// <summary>The receiver's agent cluster: shared memory from any other is refused.</summary>
    public object? AgentCluster { get; init; }

    /// <summary>Which kinds of object the receiver knows; null if all. Meeting another one is a DataCloneError.</summary>
    public Func<JsKind, bool>? IsExposed { get; init; }

    /// <summary>
    /// Asked once for a record, after its transferables were received and before its value is made; true fails it with a
    /// DataCloneError.
    /// </summary>
    public Func<SerializedRecord, bool>? Fault { get; init; }
}
