namespace Messaging.Benchmarks.Clustering;

/// <summary>The embedded engine is one process.</summary>
public static class ClusterRuns
{
    public static int Run()
    {
        Console.Error.WriteLine("Nodes need Akka.NET in place of the embedded engine: ActorEngine=akka dotnet run -c Release --project Benchmarks -- cluster");
        return 2;
    }
}
