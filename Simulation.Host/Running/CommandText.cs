using System.Text;

namespace Messaging.Simulation.Host.Running;

/// <summary>Writes the command that repeats a run.</summary>
public static class CommandText
{
    public static string Repeating(string page, IEnumerable<string> acts, ulong seed, string profile)
    {
        var text = new StringBuilder("messaging run ").Append(Quote(page));
        foreach (var act in acts)
            text.Append(" --act ").Append(Quote(act));
        return text.Append(" --seed ").Append(seed).Append(" --profile ").Append(Quote(profile)).ToString();
    }

    // Single quotes keep everything in a shell but the single quote itself.
    private static string Quote(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=@".Contains(letter)) ? word : $"'{word.Replace("'", @"'\''")}'";
}
