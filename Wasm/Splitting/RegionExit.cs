namespace Messaging.Wasm.Splitting;

/// <summary>A way out of a <see cref="Region"/>.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Label">For a branch its label, as it would be written at the region's own level; 0 for any other.</param>
internal readonly record struct RegionExit(RegionExitKind Kind, int Label = 0)
{
    public static readonly RegionExit FallThrough = new(RegionExitKind.FallThrough);
    public static readonly RegionExit Return = new(RegionExitKind.Return);
}
