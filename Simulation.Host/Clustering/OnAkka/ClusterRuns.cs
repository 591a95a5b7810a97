using Messaging.Scripting.Realms;
using Messaging.Simulation.Host.Clustering.Nodes;
using Messaging.Simulation.Host.Clustering.Starting;
using Messaging.Simulation.Host.Output;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Clustering;

/// <summary>Local clusters on Akka.NET.</summary>
public static class ClusterRuns
{
    /// <returns>The exit code.</returns>
    /// <exception cref="MistakeException">The request or the page is wrong.</exception>
    public static int Run(ClusterRequest request, ILineOutput output, TextWriter error, CancellationToken cancellation)
    {
        var plan = ClusterPlan.Of(request);
        RequireScriptEngine();
        try
        {
            using var teller = new ClusterTeller(plan, output, cancellation);
            var broken = teller.Tell();
            foreach (var line in broken)
                error.WriteLine(line);
            return broken.Count == 0 ? ExitCode.Success : ExitCode.RunFailed;
        }
        catch (OperationCanceledException)
        {
            output.Write(Line.Of("Stopped.", Tone.Warning));
            return ExitCode.Interrupted;
        }
        catch (RunFailedException failed)
        {
            error.WriteLine(failed.Message);
            return ExitCode.RunFailed;
        }
    }

    /// <summary>Is one node of a cluster that <see cref="Run"/> has started.</summary>
    public static int Serve() => new NodeServer(Console.In, new NodeVoice(Console.Out)).ServeAsync().GetAwaiter().GetResult();

    private static void RequireScriptEngine()
    {
        try
        {
            _ = ScriptEngine.Shared;
        }
        catch (ScriptEngineMissingException missing)
        {
            throw new MistakeException(missing.Message);
        }
    }
}
