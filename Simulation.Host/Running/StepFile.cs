using System.Collections.Immutable;
using Messaging.Scripting.Acts;
using Messaging.Scripting.Expectations;

namespace Messaging.Simulation.Host.Running;

/// <summary>A text file of steps: one a line; lines that are empty or begin with <c>#</c> are left out.</summary>
public static class StepFile
{
    /// <exception cref="MistakeException">The file is not there, or a line of it is no step; the message names file and line.</exception>
    public static ImmutableArray<RunStep> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MistakeException($"The acts in {path} cannot be read: {failure.Message}");
        }

        var steps = ImmutableArray.CreateBuilder<RunStep>();
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Trim();
            if (text.Length > 0 && text[0] != '#')
                steps.Add(Parse(text, path, i + 1));
        }

        return steps.ToImmutable();
    }

    private static RunStep Parse(string text, string path, int line)
    {
        try
        {
            return RunStep.Parse(text);
        }
        catch (Exception mistake) when (mistake is ActFormatException or ExpectationFormatException)
        {
            throw new MistakeException($"{path}:{line}: {mistake.Message}");
        }
    }
}
