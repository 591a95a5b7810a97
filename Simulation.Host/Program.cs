using System.Runtime.InteropServices;
using Messaging.Scripting.Realms;
using Messaging.Simulation.Host;
using Messaging.Simulation.Host.Clustering;
using Messaging.Simulation.Host.Commands;
using Messaging.Simulation.Host.Exploring;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;
using Messaging.Simulation.Host.Watching;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    using var output = new StandardOutput();
    var lines = new GuardedOutput(output.Lines, cancellation.Cancel);
    var teller = new RunTeller(lines, Console.Error);
    var commandLine = new CommandLine(
        request => teller.Tell(request, cancellation.Token),
        () => Demonstrate(lines, teller),
        new ReplayCommand(request => new Replayer(teller, lines, Console.In).Replay(request, cancellation.Token)),
        new ExploreCommand(request => new ExploreTeller(lines, Console.Error).Tell(request, cancellation.Token)),
        new ClusterCommand(request => ClusterRuns.Run(request, lines, Console.Error, cancellation.Token), ClusterRuns.Serve),
        new PrepareCommand(),
        new WhyCommand(lines));
    var exitCode = ScriptThread.Run(() => commandLine.Run(args, output.Text));
    if (lines.Failure is null)
        return exitCode;
    Console.Error.WriteLine($"The output could not be written: {lines.Failure}");
    return ExitCode.RunFailed;
}
catch (MistakeException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return ExitCode.Mistake;
}

int Demonstrate(ILineOutput lines, RunTeller teller)
{
    var exitCode = teller.Tell(Demonstration.Request, cancellation.Token);
    foreach (var line in Demonstration.Hints())
        lines.Write(line);
    return exitCode;
}

// The first signal ends the run between two turns; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
