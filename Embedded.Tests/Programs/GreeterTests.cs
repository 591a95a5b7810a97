namespace Embedded.Tests.Programs;

/// <summary>A program as the documentation teaches to write it says the same with either engine.</summary>
public sealed class GreeterTests
{
    [Fact]
    public async Task GreetsFailsStartsAfreshTicksAndCloses()
    {
        using var program = new SampleProcess("Messaging.Samples.Greeter");
        var (lines, exitCode) = await program.End();
        Assert.Equal(
            [
                "Hello, Ada, number 1",
                "Hello, Grace, number 2",
                "This greeter has met somebody without a name and starts afresh",
                "Hello, Edsger, number 1",
                "found /user/door/greeter",
                "ticked 3 times",
                "closing",
                "the door has stopped",
                "closed",
            ],
            lines);
        Assert.Equal(0, exitCode);
    }
}
