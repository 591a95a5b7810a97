using System.Diagnostics;

namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>The program as people start it, with its output redirected.</summary>
internal sealed record HostProcess(int ExitCode, string Output, string Error)
{
    public static HostProcess Run(params string[] arguments) => RunIn(Path.GetTempPath(), arguments);

    public static HostProcess RunIn(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new HostProcess(process.ExitCode, output, error.Result);
    }

    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "messaging.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
