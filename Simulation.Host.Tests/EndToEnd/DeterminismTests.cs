using Messaging.Simulation.Host.Tests.Support;

namespace Messaging.Simulation.Host.Tests.EndToEnd;

/// <summary>The same command gives the same bytes, in whatever process and on however many cores it runs.</summary>
public sealed class DeterminismTests : IDisposable
{
    private static readonly string[][] Environments =
    [
        [],
        ["DOTNET_PROCESSOR_COUNT=1"],
        ["DOTNET_PROCESSOR_COUNT=2", "DOTNET_gcServer=1"],
        ["DOTNET_gcServer=0", "DOTNET_TieredCompilation=0"],
    ];

    private readonly PageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ATraceIsTheSameByteForByte() => AssertSame(trace =>
        ["run", "samples/races/ended-worker.html", "--seed", "7", "--task-order", "any", "--fault", "messageerror 1 in 5", "--trace", trace]);

    [Fact]
    public void SoIsTheTraceOfAFailureThatExploringHasFoundAndShortened() => AssertSame(trace =>
        ["explore", "samples/races/late-listener.html", "--schedules", "20", "--expect", "text .price = \"25 crowns\"", "--trace", trace]);

    [OtherEngineFact]
    public void TheOtherActorEngineWritesTheSameBytes()
    {
        var trace = Path.Combine(_folder.FullName, "run.jsonl");
        string[] command = ["run", "samples/relay/index.html", "--act", "click button", "--seed", "7", "--task-order", "any", "--trace", trace];
        var here = HostProcess.Run(command);
        var bytes = File.ReadAllBytes(trace);
        File.Delete(trace);
        var there = HostProcess.RunOther(OtherEngineFactAttribute.Program!, command);

        Assert.True(bytes.Length > 1000);
        Assert.Equal(bytes, File.ReadAllBytes(trace));
        Assert.Equal(here.Output, there.Output);
    }

    private void AssertSame(Func<string, string[]> command)
    {
        var traces = new List<byte[]>();
        var outputs = new List<string>();
        foreach (var environment in Environments)
        {
            // The output names the file, so that all must have the same name.
            var trace = Path.Combine(_folder.FullName, "run.jsonl");
            outputs.Add(HostProcess.RunWith(environment, command(trace)).Output);
            traces.Add(File.ReadAllBytes(trace));
            File.Delete(trace);
        }

        Assert.True(traces[0].Length > 1000);
        Assert.All(traces, trace => Assert.Equal(traces[0], trace));
        Assert.All(outputs, output => Assert.Equal(outputs[0], output));
    }
}
