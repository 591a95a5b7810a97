using System.Collections.Immutable;
using Messaging.Simulation.Host.Limits;

namespace Messaging.Simulation.Host.Running;

/// <summary>What the person asks for.</summary>
/// <param name="Page">The path of an HTML file, the URL of a page of a given site, or the path of an assembly of agents.</param>
/// <param name="Acts">What to do with the page, or to expect of it by then, in order, as it was written.</param>
/// <param name="Seed">The seed of the schedule; null for the one in the settings.</param>
/// <param name="Profile">The name of the messaging profile; null for the one in the settings.</param>
public sealed record RunRequest(string Page, ImmutableArray<string> Acts, ulong? Seed, string? Profile)
{
    /// <summary>Which folder holds which site, each as <c>ORIGIN=FOLDER</c>.</summary>
    public ImmutableArray<string> Sites { get; init; } = [];

    /// <summary>Which program of an assembly; null for its only one.</summary>
    public string? Program { get; init; }

    /// <summary>A file of acts, done before <see cref="Acts"/>; null for none.</summary>
    public string? ActFile { get; init; }

    /// <summary>What is made of the run beside telling it.</summary>
    public RunProducts Products { get; init; } = RunProducts.None;

    /// <summary>What goes wrong on purpose, as it was written.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>The names of the simulated nodes, with commas between them; null for none.</summary>
    public string? Nodes { get; init; }

    /// <summary>Which windows go to which node, each as <c>WINDOW=NODE</c>.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Whether it is open which task an event loop takes next; otherwise its sources take turns.</summary>
    public bool AnyTaskOrder { get; init; }

    /// <summary>Whether ports that nobody can reach any more are closed whenever the page has become quiet.</summary>
    public bool CollectsPorts { get; init; }

    /// <summary>How much the page may use.</summary>
    public RunLimits Limits { get; init; } = RunLimits.None;

    /// <summary>What must be so in the end.</summary>
    public ImmutableArray<string> Expectations { get; init; } = [];
}
