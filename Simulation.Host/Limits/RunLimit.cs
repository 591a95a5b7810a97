namespace Messaging.Simulation.Host.Limits;

/// <summary>A limit of a run that can be set by an option.</summary>
/// <param name="Name">The option without its dashes; its last part is the unit, or <c>max</c> for a count.</param>
/// <param name="Least">The smallest value that makes sense.</param>
/// <param name="Most">The greatest value that can be kept.</param>
/// <param name="Usual">What holds if it is not given, in words.</param>
/// <param name="Meaning">What it limits, for the help.</param>
public sealed record RunLimit(string Name, long Least, long Most, string Usual, string Meaning)
{
    /// <summary>The option as it is written.</summary>
    public string Option => $"--{Name}";

    /// <summary>What is wrong with a value, and what would be right; null if nothing is.</summary>
    public string? Refusal(long? value, string text) => value >= Least && value <= Most
        ? null
        : $"'{text}' is not a value for {Option}; it takes a whole number from {Least} to {Most}.";
}
