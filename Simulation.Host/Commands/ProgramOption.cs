using System.CommandLine;

namespace Messaging.Simulation.Host.Commands;

/// <summary>Which program of an assembly of agents is meant.</summary>
internal static class ProgramOption
{
    public static Option<string?> Create() => new("--program")
    {
        HelpName = "NAME",
        Description = "For agents in C#: the class of the program, if the assembly has several.",
    };
}
