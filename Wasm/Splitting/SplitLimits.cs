namespace Messaging.Wasm.Splitting;

/// <summary>When functions are split, and into what. Sizes are counts of WebAssembly instructions.</summary>
/// <param name="LargestFunction">A function that is larger is split until it is not, as far as it can be.</param>
/// <param name="SmallestRegion">A smaller region is not worth a call.</param>
/// <param name="LargestRegion">A larger region would be too large a function itself.</param>
/// <param name="MostExits">A region that is left in more ways decides what runs next, and stays where it is.</param>
/// <param name="MostValues">How many locals may go in and out of a region.</param>
internal sealed record SplitLimits(int LargestFunction, int SmallestRegion, int LargestRegion, int MostExits, int MostValues)
{
    /// <summary>
    /// For the JIT of .NET 10, which does not optimise a method of more than 60,000 bytes or 20,000 instructions of IL, 2,000 basic blocks or
    /// 8,000 uses of locals. An instruction of WebAssembly becomes about five bytes, two and a half instructions of IL and one use of a local.
    /// </summary>
    public static SplitLimits OfJit { get; } = new(
        LargestFunction: 7_900, SmallestRegion: 60, LargestRegion: 4_000, MostExits: 12, MostValues: 24);
}
