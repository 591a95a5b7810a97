namespace Embedded.Tests.Programs;

/// <summary>What becomes of actors under the generic host when a signal ends the process.</summary>
public sealed class HostedTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task StopsPhaseByPhaseAndChildrenFirstWhenASignalComes(string signal)
    {
        using var program = new SampleProcess("Messaging.Samples.Hosted");
        await program.Expect("all floors are there");
        await program.Signal(signal);
        var (lines, exitCode) = await program.End();
        Assert.Equal(
            [
                "phase before-service-unbind for ClrExitReason",
                "phase service-stop for ClrExitReason",
                "phase before-actor-system-terminate for ClrExitReason",
                "floor 1 has stopped",
                "floor 2 has stopped",
                "floor 3 has stopped",
                "stopped in order",
            ],
            lines);
        Assert.Equal(0, exitCode);
    }
}
