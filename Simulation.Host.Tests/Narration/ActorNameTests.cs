using Messaging.Simulation.Host.Narration;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Tests.Narration;

public sealed class ActorNameTests
{
    [Theory]
    [InlineData("/user/browser/window-1", "window-1")]
    [InlineData("/user/browser/window-1/frame-2", "frame-2")]
    [InlineData("/user/browser/window-1/frame-2/worker-3", "worker-3")]
    [InlineData("/user/browser/window-1/frame-2/port-7a-2", "frame-2/port-7a-2")]
    [InlineData("port-7a-2", "port-7a-2")]
    [InlineData("/port-7a-2", "port-7a-2")]
    [InlineData("nobody", "nobody")]
    public void APortIsNamedWithItsOwnerAndEverythingElseAlone(string path, string name)
    {
        Assert.Equal(name, ActorNames.Short(path));
    }

    [Fact]
    public void EveryReasonForALossIsExplained()
    {
        Assert.All(Enum.GetValues<LossReason>(), reason => Assert.NotEmpty(LossReasons.Explain(reason)));
    }
}
