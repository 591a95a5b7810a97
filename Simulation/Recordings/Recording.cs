using System.Collections.Immutable;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Recordings;

/// <summary>A run on disk: what it was made from, the choices that were made in it, and everything that happened.</summary>
/// <param name="Lines">The lines between the first and the last, in order, without their ends.</param>
/// <param name="Decisions">The choices among them.</param>
public sealed record Recording(RecordingHeader Header, ImmutableArray<string> Lines, ImmutableArray<Decision> Decisions);
