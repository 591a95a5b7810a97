using System.CommandLine;

namespace Messaging.Simulation.Host.Commands;

/// <summary>Options that can be given many times, with one value each time.</summary>
internal static class RepeatedOption
{
    /// <param name="name">The option, with its dashes.</param>
    /// <param name="help">What its value is called in the help.</param>
    /// <param name="description">What it is for.</param>
    public static Option<string[]> Of(string name, string help, string description) => new(name)
    {
        HelpName = help,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };
}
