namespace Akka.Actor;

/// <summary>One phase of a coordinated shutdown.</summary>
/// <param name="DependsOn">The phases that must be over before.</param>
/// <param name="Timeout">How long the phase may take.</param>
/// <param name="Recover">Whether the next phase begins even if a task of this one fails or takes too long.</param>
internal sealed record ShutdownPhase(IList<string> DependsOn, TimeSpan Timeout, bool Recover);
