namespace Messaging.Simulation.Faults;

/// <summary>What a link does to something that it carries, beside what its network does anyway.</summary>
internal sealed record LinkFate(bool IsLost, bool IsDoubled, TimeSpan Delay)
{
    public static readonly LinkFate Usual = new(false, false, TimeSpan.Zero);
}
