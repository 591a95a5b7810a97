namespace Messaging.Simulation.Host.Watching;

/// <summary>What the person asks for.</summary>
/// <param name="File">The trace file.</param>
/// <param name="StopAt">After how many turns to stop and show who is there; null to go to the end.</param>
/// <param name="Steps">Whether to go on turn by turn from there.</param>
public sealed record ReplayRequest(string File, long? StopAt, bool Steps);
