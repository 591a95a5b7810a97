namespace Messaging.Simulation.Scheduling;

/// <summary>Every runnable is as likely as any other; the seed decides, the same way on every machine.</summary>
public sealed class SeededChoice(ulong seed) : IChoice
{
    private readonly SplitMix64 _random = new(seed);

    public int Choose(int count) => _random.Below(count);
}
