using System.Text.RegularExpressions;

namespace Messaging.Simulation.Exploring;

/// <summary>Whether two runs fail in the same way: numbers of messages, ports and turns depend on the schedule and do not count.</summary>
internal static partial class SameFailure
{
    public static bool Are(Finding one, Finding other) => one.Kind == other.Kind && WithoutNumbers(one.What) == WithoutNumbers(other.What);

    private static string WithoutNumbers(string text) => Numbers().Replace(text, "#");

    [GeneratedRegex(@"\d+[ab]?(-\d+)?")]
    private static partial Regex Numbers();
}
