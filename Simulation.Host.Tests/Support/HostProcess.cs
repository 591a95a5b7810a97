using System.Diagnostics;

namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>The program as people start it, with its output redirected.</summary>
internal sealed record HostProcess(int ExitCode, string Output, string Error)
{
    public static HostProcess Run(params string[] arguments) => RunIn(Path.GetTempPath(), arguments);

    public static HostProcess RunIn(string folder, params string[] arguments)
    {
        return Await(Start(folder, arguments));
    }

    private static HostProcess Await(Process started)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new HostProcess(process.ExitCode, output, error.Result);
    }

    /// <summary>Runs it with environment variables of its own, each as <c>NAME=VALUE</c>.</summary>
    public static HostProcess RunWith(IEnumerable<string> environment, params string[] arguments) => Await(Start(Path.GetTempPath(), environment, arguments));

    /// <summary>Runs another build of the program.</summary>
    /// <param name="program">The path of its assembly.</param>
    public static HostProcess RunOther(string program, params string[] arguments) => Await(Start(program, Path.GetTempPath(), [], arguments));

    public static Process Start(string folder, params string[] arguments) => Start(folder, [], arguments);

    private static Process Start(string folder, IEnumerable<string> environment, string[] arguments) =>
        Start(Path.Combine(AppContext.BaseDirectory, "messaging.dll"), folder, environment, arguments);

    private static Process Start(string program, string folder, IEnumerable<string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var setting in environment)
            start.Environment[setting[..setting.IndexOf('=')]] = setting[(setting.IndexOf('=') + 1)..];
        return Process.Start(start)!;
    }
}
