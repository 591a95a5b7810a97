using System.Text;

namespace Messaging.Simulation.Host.Running;

/// <summary>Writes the command that repeats a run.</summary>
public static class CommandText
{
    public static string Repeating(RunRequest request, ulong seed, string profile)
    {
        var text = new StringBuilder("messaging run ").Append(Quote(request.Page));
        Add(text, "--program", request.Program is { } program ? [program] : []);
        Add(text, "--site", request.Sites);
        Add(text, "--acts", request.ActFile is { } file ? [file] : []);
        Add(text, "--act", request.Acts);
        Add(text, "--expect", request.Expectations);
        Add(text, "--fault", request.Faults);
        Add(text, "--nodes", request.Nodes is { } nodes ? [nodes] : []);
        Add(text, "--place", request.Places);
        foreach (var (option, value) in request.Limits.AsOptions())
            Add(text, option, [value]);
        if (request.AnyTaskOrder)
            text.Append(" --task-order any");
        if (request.CollectsPorts)
            text.Append(" --collect");
        return text.Append(" --seed ").Append(seed).Append(" --profile ").Append(Quote(profile)).ToString();
    }

    private static void Add(StringBuilder text, string option, IEnumerable<string> values)
    {
        foreach (var value in values)
            text.Append(' ').Append(option).Append(' ').Append(Quote(value));
    }

    /// <summary>A word as a shell takes it: single quotes keep everything but the single quote itself.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=@,".Contains(letter)) ? word : $"'{word.Replace("'", @"'\''")}'";
}
