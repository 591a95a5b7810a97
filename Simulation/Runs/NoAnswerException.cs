using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Runs;

/// <summary>An actor did not answer what it was asked.</summary>
/// <param name="whom">The path of the actor that was asked.</param>
/// <param name="end">Why the system was not run further; <see cref="PumpEnd.Quiescent"/> if no answer would ever have come.</param>
public sealed class NoAnswerException(string whom, PumpEnd end) : Exception($"{whom} did not answer ({end})")
{
    public PumpEnd End { get; } = end;
}
