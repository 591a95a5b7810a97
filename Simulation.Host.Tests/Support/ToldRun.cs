using Messaging.Scripting.Realms;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>What the program wrote when it ran a page.</summary>
internal sealed record ToldRun(int ExitCode, string[] Lines, string Error)
{
    public static ToldRun Of(string page, params string[] acts) => Of(new RunRequest(page, [.. acts], 1, null), CancellationToken.None);

    public static ToldRun Of(RunRequest request, CancellationToken cancellation)
    {
        var lines = new WrittenLines();
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = ScriptThread.Run(() => new RunTeller(lines, error).Tell(request, cancellation));
        return new ToldRun(exitCode, [.. lines.Lines.Select(line => line.ToString())], error.ToString());
    }

    /// <summary>The line of the summary that begins with a label.</summary>
    public string Summary(string label) =>
        Lines.SkipWhile(line => line != "Summary").Single(line => line.StartsWith($"  {label} ", StringComparison.Ordinal)).Trim();
}
