using System.Collections.Immutable;

namespace Messaging.Simulation.Recordings;

/// <summary>The first line of a trace file: everything but the choices that a run was made from.</summary>
/// <param name="Page">The path of the page as it was given.</param>
/// <param name="Profile">The name of the messaging profile.</param>
/// <param name="Seed">The seed of the order of turns and of the page's randomness.</param>
/// <param name="Acts">What was done with the page, as it was written.</param>
/// <param name="Sites">Which folder holds which site, each as <c>ORIGIN=FOLDER</c>.</param>
/// <param name="Expectations">What had to be so in the end.</param>
/// <param name="Options">Settings that change a run, by name.</param>
/// <param name="Files">The SHA-256 of each file that was read, in hexadecimal, by its URL.</param>
public sealed record RecordingHeader(
    string Page,
    string Profile,
    ulong Seed,
    ImmutableArray<string> Acts,
    ImmutableArray<string> Sites,
    ImmutableArray<string> Expectations,
    ImmutableSortedDictionary<string, string> Options,
    ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>What went wrong on purpose, as it was written.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Format = 1;
}
