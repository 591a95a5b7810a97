using System.Collections.Immutable;

namespace Messaging.Simulation.Host.Running;

/// <summary>What the person asks for.</summary>
/// <param name="Page">The path of an HTML file.</param>
/// <param name="Acts">What to do with the page, in order, as it was written.</param>
/// <param name="Seed">The seed of the schedule; null for the one in the settings.</param>
/// <param name="Profile">The name of the messaging profile; null for the one in the settings.</param>
public sealed record RunRequest(string Page, ImmutableArray<string> Acts, ulong? Seed, string? Profile);
