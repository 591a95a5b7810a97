using System.Diagnostics;
using System.Text.Json;

namespace Messaging.Simulation.Tests.Reports;

/// <summary>Opens a report in a real browser, and tells what is there.</summary>
internal static class ReportInBrowser
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "report-browser");

    private static readonly string? Browser = Find("chromium", "chromium-browser", "google-chrome");

    private static readonly string? Node = Find("node");

    /// <summary>What is missing to open a report; null if nothing is.</summary>
    public static string? Missing =>
        Browser is null ? "There is no Chromium on this machine's PATH."
        : Node is null ? "There is no Node.js on this machine's PATH."
        : Directory.Exists(Path.Combine(Folder, "node_modules")) ? null
        : "playwright-core is not there: npm could not fetch it when the tests were built.";

    /// <summary>Uses the report as <c>look.mjs</c> says, and returns what that wrote.</summary>
    public static JsonElement Look(string report)
    {
        var start = new ProcessStartInfo(Node!) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "look.mjs", Browser!, report })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return JsonDocument.Parse(output).RootElement;
    }

    private static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
