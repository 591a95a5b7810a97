namespace Messaging.Wasm.Splitting;

/// <summary>Where control goes when it leaves a region.</summary>
internal enum RegionExitKind : byte
{
    /// <summary>On to what follows the region.</summary>
    FallThrough,

    /// <summary>To a block around the region.</summary>
    Branch,

    /// <summary>Out of the function.</summary>
    Return,
}
