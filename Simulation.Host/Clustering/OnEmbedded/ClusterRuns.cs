using Messaging.Simulation.Host.Output;

namespace Messaging.Simulation.Host.Clustering;

/// <summary>The embedded engine is one process: it says how to have more.</summary>
public static class ClusterRuns
{
    private const string Way = "A cluster needs Akka.NET in place of the embedded engine; build for it with: ActorEngine=akka dotnet run --project Simulation.Host -- cluster";

    /// <exception cref="MistakeException">Always: says how to build for Akka.NET.</exception>
    public static int Run(ClusterRequest request, ILineOutput output, TextWriter error, CancellationToken cancellation) => throw new MistakeException(Way);

    /// <inheritdoc cref="Run"/>
    public static int Serve() => throw new MistakeException(Way);
}
