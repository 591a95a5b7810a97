namespace Messaging.Scripting.Realms;

/// <summary>
/// Fills what is free between the blocks of an engine's heap, for good. A realm that begins from a snapshot then finds free memory only
/// behind all that the preludes have left: what its scripts make lies side by side there, on few pages of its own, and not here and there on
/// pages that all realms share until they are written to.
/// </summary>
internal static class HeapHoles
{
    // Far more than any hole, so that it can only be had behind them all.
    private const int BehindBytes = 256 << 10;

    private const int LargestHole = 32 << 10;

    // The allocator hands out blocks in steps of this.
    private const int Step = 8;

    public static void Fill(EngineInstance engine)
    {
        var behind = engine.Allocate(BehindBytes);
        for (var bytes = LargestHole; bytes > 0; bytes -= bytes > 1024 ? bytes / 16 / Step * Step : Step)
        {
            int block;
            while ((block = engine.Allocate(bytes)) < behind)
            {
            }

            engine.Release(block);
        }

        engine.Release(behind);
    }
}
